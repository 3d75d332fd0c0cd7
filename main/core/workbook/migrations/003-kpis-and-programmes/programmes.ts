/** Shipped: never change; a later migration alters what is here. */
export const programmeTables = /* sql */ `
ALTER TABLE milestone ADD COLUMN "event_kind" TEXT CHECK ("event_kind" IN ('workshop', 'lab', 'expertDays', 'networkMeeting', 'studyVisit', 'training', 'conference', 'other'));
ALTER TABLE milestone ADD COLUMN "ends_on" TEXT CHECK ("ends_on" IS NULL OR "ends_on" = 'ongoing' OR "ends_on" GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE milestone ADD COLUMN "place" TEXT;
ALTER TABLE milestone ADD COLUMN "expert_days" REAL;
ALTER TABLE milestone ADD COLUMN "participants" INTEGER;
ALTER TABLE milestone ADD COLUMN "outcome_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN "outcome_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN "outcome_stale" TEXT CHECK ("outcome_stale" IS NULL OR json_valid("outcome_stale"));
ALTER TABLE amendment ADD COLUMN "reference" TEXT;
ALTER TABLE amendment ADD COLUMN "period_to_before" TEXT CHECK ("period_to_before" IS NULL OR "period_to_before" = 'ongoing' OR "period_to_before" GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE amendment ADD COLUMN "period_to_after" TEXT CHECK ("period_to_after" IS NULL OR "period_to_after" = 'ongoing' OR "period_to_after" GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE amendment ADD COLUMN "shift_months" INTEGER;

CREATE TABLE effort (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "work_package" TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  "organisation" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "funder_period" TEXT REFERENCES funder_period(id) DEFERRABLE INITIALLY DEFERRED,
  "planned" REAL,
  "actual" REAL,
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX effort_by_code ON effort (code);
CREATE INDEX effort_by_programme ON effort ("programme");
CREATE INDEX effort_by_work_package ON effort ("work_package");
CREATE INDEX effort_by_organisation ON effort ("organisation");
CREATE INDEX effort_by_funder_period ON effort ("funder_period");

CREATE TABLE cities_count (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "as_of" TEXT CHECK ("as_of" IS NULL OR "as_of" = 'ongoing' OR "as_of" GLOB '[0-9][0-9][0-9][0-9]*'),
  "cities" TEXT NOT NULL CHECK (json_valid("cities")),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX cities_count_by_code ON cities_count (code);
CREATE INDEX cities_count_by_programme ON cities_count ("programme");

CREATE TABLE deliverable_step (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "deliverable" TEXT NOT NULL REFERENCES deliverable(id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT CHECK ("from" IN ('pending', 'draft', 'internalReview', 'submitted', 'approved', 'revisionRequested')),
  "to" TEXT NOT NULL CHECK ("to" IN ('pending', 'draft', 'internalReview', 'submitted', 'approved', 'revisionRequested')),
  "on" TEXT CHECK ("on" IS NULL OR "on" = 'ongoing' OR "on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  "reference" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX deliverable_step_by_code ON deliverable_step (code);
CREATE INDEX deliverable_step_by_deliverable ON deliverable_step ("deliverable");

CREATE TABLE solution (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "phase" TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "description_bg" TEXT NOT NULL DEFAULT '',
  "description_en" TEXT NOT NULL DEFAULT '',
  "description_stale" TEXT CHECK ("description_stale" IS NULL OR json_valid("description_stale")),
  "owner" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "url" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX solution_by_code ON solution (code);
CREATE INDEX solution_by_programme ON solution ("programme");
CREATE INDEX solution_by_phase ON solution ("phase");
CREATE INDEX solution_by_owner ON solution ("owner");

CREATE TABLE solution_step (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "solution" TEXT NOT NULL REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT NOT NULL CHECK ("stage" IN ('idea', 'concept', 'prototype', 'pilot', 'inUse', 'stopped')),
  "since" TEXT CHECK ("since" IS NULL OR "since" = 'ongoing' OR "since" GLOB '[0-9][0-9][0-9][0-9]*'),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX solution_step_by_code ON solution_step (code);
CREATE INDEX solution_step_by_solution ON solution_step ("solution");
`;
