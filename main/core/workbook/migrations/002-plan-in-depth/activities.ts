/** Shipped: never change; a later migration alters what is here. */
export const activitySteps = /* sql */ `
CREATE TABLE lifecycle_step (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "activity" TEXT NOT NULL REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT CHECK ("from" IN ('indicative', 'approved', 'active', 'onHold', 'done', 'dropped')),
  "to" TEXT NOT NULL CHECK ("to" IN ('indicative', 'approved', 'active', 'onHold', 'done', 'dropped')),
  "since" TEXT CHECK ("since" IS NULL OR "since" = 'ongoing' OR "since" GLOB '[0-9][0-9][0-9][0-9]*'),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX lifecycle_step_by_code ON lifecycle_step (code);
CREATE INDEX lifecycle_step_by_activity ON lifecycle_step ("activity");

CREATE TABLE subtask (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "activity" TEXT NOT NULL REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "owner" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT CHECK ("due" IS NULL OR "due" = 'ongoing' OR "due" GLOB '[0-9][0-9][0-9][0-9]*'),
  "done_on" TEXT CHECK ("done_on" IS NULL OR "done_on" = 'ongoing' OR "done_on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "weight" REAL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX subtask_by_code ON subtask (code);
CREATE INDEX subtask_by_activity ON subtask ("activity");
CREATE INDEX subtask_by_owner ON subtask ("owner");

CREATE TABLE dependency (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "predecessor" TEXT NOT NULL REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "successor" TEXT NOT NULL REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('finishToStart', 'startToStart', 'finishToFinish')),
  "lag_days" INTEGER,
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX dependency_by_code ON dependency (code);
CREATE INDEX dependency_by_predecessor ON dependency ("predecessor");
CREATE INDEX dependency_by_successor ON dependency ("successor");
`;
