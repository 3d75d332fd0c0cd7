/** Shipped: never change; a later migration alters what is here. */
export const activitiesTables = /* sql */ `
CREATE TABLE activity (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "plan_version" TEXT REFERENCES plan_version(id) DEFERRABLE INITIALLY DEFERRED,
  "focus_area" TEXT REFERENCES strategy_node(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "description_bg" TEXT NOT NULL DEFAULT '',
  "description_en" TEXT NOT NULL DEFAULT '',
  "description_stale" TEXT CHECK ("description_stale" IS NULL OR json_valid("description_stale")),
  "expected_result_bg" TEXT NOT NULL DEFAULT '',
  "expected_result_en" TEXT NOT NULL DEFAULT '',
  "expected_result_stale" TEXT CHECK ("expected_result_stale" IS NULL OR json_valid("expected_result_stale")),
  "responsible" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  "in_plan_since" TEXT CHECK ("in_plan_since" IS NULL OR "in_plan_since" = 'ongoing' OR "in_plan_since" GLOB '[0-9][0-9][0-9][0-9]*'),
  "lifecycle" TEXT NOT NULL CHECK ("lifecycle" IN ('indicative', 'approved', 'active', 'onHold', 'done', 'dropped')),
  "lifecycle_since" TEXT CHECK ("lifecycle_since" IS NULL OR "lifecycle_since" = 'ongoing' OR "lifecycle_since" GLOB '[0-9][0-9][0-9][0-9]*'),
  "lifecycle_reason_bg" TEXT NOT NULL DEFAULT '',
  "lifecycle_reason_en" TEXT NOT NULL DEFAULT '',
  "lifecycle_reason_stale" TEXT CHECK ("lifecycle_reason_stale" IS NULL OR json_valid("lifecycle_reason_stale")),
  "readiness" TEXT CHECK ("readiness" IN ('idea', 'concept', 'ready', 'running')),
  "priority" TEXT CHECK ("priority" IN ('high', 'medium', 'low')),
  "baseline_start" TEXT CHECK ("baseline_start" IS NULL OR "baseline_start" = 'ongoing' OR "baseline_start" GLOB '[0-9][0-9][0-9][0-9]*'),
  "baseline_due" TEXT CHECK ("baseline_due" IS NULL OR "baseline_due" = 'ongoing' OR "baseline_due" GLOB '[0-9][0-9][0-9][0-9]*'),
  "start" TEXT CHECK ("start" IS NULL OR "start" = 'ongoing' OR "start" GLOB '[0-9][0-9][0-9][0-9]*'),
  "due" TEXT CHECK ("due" IS NULL OR "due" = 'ongoing' OR "due" GLOB '[0-9][0-9][0-9][0-9]*'),
  "due_text_bg" TEXT NOT NULL DEFAULT '',
  "due_text_en" TEXT NOT NULL DEFAULT '',
  "due_text_stale" TEXT CHECK ("due_text_stale" IS NULL OR json_valid("due_text_stale")),
  "actual_start" TEXT CHECK ("actual_start" IS NULL OR "actual_start" = 'ongoing' OR "actual_start" GLOB '[0-9][0-9][0-9][0-9]*'),
  "progress_method" TEXT NOT NULL CHECK ("progress_method" IN ('byHand', 'bySubtasks', 'byDistricts')),
  "progress_percent" INTEGER,
  "budget" TEXT CHECK ("budget" IS NULL OR json_valid("budget")),
  "spent" TEXT CHECK ("spent" IS NULL OR json_valid("spent")),
  "funding" TEXT CHECK ("funding" IS NULL OR json_valid("funding")),
  "state_in_source_bg" TEXT NOT NULL DEFAULT '',
  "state_in_source_en" TEXT NOT NULL DEFAULT '',
  "state_in_source_stale" TEXT CHECK ("state_in_source_stale" IS NULL OR json_valid("state_in_source_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX activity_by_code ON activity (code);
CREATE INDEX activity_by_plan_version ON activity ("plan_version");
CREATE INDEX activity_by_focus_area ON activity ("focus_area");
CREATE INDEX activity_by_responsible ON activity ("responsible");
CREATE INDEX activity_by_owner ON activity ("owner");

CREATE TABLE rollout (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "activity" TEXT NOT NULL REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "district" TEXT NOT NULL CHECK (length("district") > 0),
  "state" TEXT NOT NULL CHECK ("state" IN ('planned', 'running', 'live')),
  "since" TEXT CHECK ("since" IS NULL OR "since" = 'ongoing' OR "since" GLOB '[0-9][0-9][0-9][0-9]*'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX rollout_by_code ON rollout (code);
CREATE INDEX rollout_by_activity ON rollout ("activity");

CREATE TABLE date_move (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "entity" TEXT NOT NULL CHECK ("entity" IN ('activity', 'milestone', 'deliverable')),
  "record" TEXT NOT NULL CHECK (length("record") > 0),
  "field" TEXT NOT NULL CHECK ("field" IN ('due', 'baselineDue', 'forecast')),
  "from" TEXT CHECK ("from" IS NULL OR "from" = 'ongoing' OR "from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "to" TEXT CHECK ("to" IS NULL OR "to" = 'ongoing' OR "to" GLOB '[0-9][0-9][0-9][0-9]*'),
  "decided_on" TEXT NOT NULL CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX date_move_by_code ON date_move (code);
CREATE INDEX date_move_by_record ON date_move ("record");

CREATE TABLE report (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "entity" TEXT NOT NULL CHECK ("entity" IN ('activity', 'programme')),
  "record" TEXT NOT NULL CHECK (length("record") > 0),
  "as_of" TEXT CHECK ("as_of" IS NULL OR "as_of" = 'ongoing' OR "as_of" GLOB '[0-9][0-9][0-9][0-9]*'),
  "light" TEXT CHECK ("light" IN ('onTrack', 'atRisk', 'delayed')),
  "progress_percent" INTEGER,
  "done_bg" TEXT NOT NULL DEFAULT '',
  "done_en" TEXT NOT NULL DEFAULT '',
  "done_stale" TEXT CHECK ("done_stale" IS NULL OR json_valid("done_stale")),
  "next_bg" TEXT NOT NULL DEFAULT '',
  "next_en" TEXT NOT NULL DEFAULT '',
  "next_stale" TEXT CHECK ("next_stale" IS NULL OR json_valid("next_stale")),
  "blockers_bg" TEXT NOT NULL DEFAULT '',
  "blockers_en" TEXT NOT NULL DEFAULT '',
  "blockers_stale" TEXT CHECK ("blockers_stale" IS NULL OR json_valid("blockers_stale")),
  "ask_of_board_bg" TEXT NOT NULL DEFAULT '',
  "ask_of_board_en" TEXT NOT NULL DEFAULT '',
  "ask_of_board_stale" TEXT CHECK ("ask_of_board_stale" IS NULL OR json_valid("ask_of_board_stale")),
  "author" TEXT,
  "supersedes" TEXT REFERENCES report(id) DEFERRABLE INITIALLY DEFERRED,
  "correction_reason_bg" TEXT NOT NULL DEFAULT '',
  "correction_reason_en" TEXT NOT NULL DEFAULT '',
  "correction_reason_stale" TEXT CHECK ("correction_reason_stale" IS NULL OR json_valid("correction_reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX report_by_code ON report (code);
CREATE INDEX report_by_supersedes ON report ("supersedes");
CREATE INDEX report_by_record ON report ("record");
`;
