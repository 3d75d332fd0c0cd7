/** Shipped: never change; a later migration alters what is here. */
export const programmesTables = /* sql */ `
CREATE TABLE programme (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('grant', 'advisory', 'network')),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "acronym" TEXT,
  "description_bg" TEXT NOT NULL DEFAULT '',
  "description_en" TEXT NOT NULL DEFAULT '',
  "description_stale" TEXT CHECK ("description_stale" IS NULL OR json_valid("description_stale")),
  "funder_bg" TEXT NOT NULL DEFAULT '',
  "funder_en" TEXT NOT NULL DEFAULT '',
  "funder_stale" TEXT CHECK ("funder_stale" IS NULL OR json_valid("funder_stale")),
  "call" TEXT,
  "grant_number" TEXT,
  "coordinator" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "our_role_bg" TEXT NOT NULL DEFAULT '',
  "our_role_en" TEXT NOT NULL DEFAULT '',
  "our_role_stale" TEXT CHECK ("our_role_stale" IS NULL OR json_valid("our_role_stale")),
  "focus_bg" TEXT NOT NULL DEFAULT '',
  "focus_en" TEXT NOT NULL DEFAULT '',
  "focus_stale" TEXT CHECK ("focus_stale" IS NULL OR json_valid("focus_stale")),
  "period_from" TEXT CHECK ("period_from" IS NULL OR "period_from" = 'ongoing' OR "period_from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "period_to_original" TEXT CHECK ("period_to_original" IS NULL OR "period_to_original" = 'ongoing' OR "period_to_original" GLOB '[0-9][0-9][0-9][0-9]*'),
  "period_to" TEXT CHECK ("period_to" IS NULL OR "period_to" = 'ongoing' OR "period_to" GLOB '[0-9][0-9][0-9][0-9]*'),
  "duration_months" INTEGER,
  "month_one_starts_on" TEXT CHECK ("month_one_starts_on" IS NULL OR "month_one_starts_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "budget" TEXT CHECK ("budget" IS NULL OR json_valid("budget")),
  "our_share" TEXT CHECK ("our_share" IS NULL OR json_valid("our_share")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX programme_by_code ON programme (code);
CREATE INDEX programme_by_coordinator ON programme ("coordinator");

CREATE TABLE amendment (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "on" TEXT CHECK ("on" IS NULL OR "on" = 'ongoing' OR "on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "summary_bg" TEXT NOT NULL DEFAULT '',
  "summary_en" TEXT NOT NULL DEFAULT '',
  "summary_stale" TEXT CHECK ("summary_stale" IS NULL OR json_valid("summary_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX amendment_by_code ON amendment (code);
CREATE INDEX amendment_by_programme ON amendment ("programme");

CREATE TABLE phase (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('phase', 'workPackage')),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "description_bg" TEXT NOT NULL DEFAULT '',
  "description_en" TEXT NOT NULL DEFAULT '',
  "description_stale" TEXT CHECK ("description_stale" IS NULL OR json_valid("description_stale")),
  "lead" TEXT,
  "from" TEXT CHECK ("from" IS NULL OR "from" = 'ongoing' OR "from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "to" TEXT CHECK ("to" IS NULL OR "to" = 'ongoing' OR "to" GLOB '[0-9][0-9][0-9][0-9]*'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX phase_by_code ON phase (code);
CREATE INDEX phase_by_programme ON phase ("programme");

CREATE TABLE funder_period (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT NOT NULL CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "report_due" TEXT CHECK ("report_due" IS NULL OR "report_due" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "submitted_on" TEXT CHECK ("submitted_on" IS NULL OR "submitted_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "approved_on" TEXT CHECK ("approved_on" IS NULL OR "approved_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX funder_period_by_code ON funder_period (code);
CREATE INDEX funder_period_by_programme ON funder_period ("programme");

CREATE TABLE milestone (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "activity" TEXT REFERENCES activity(id) DEFERRABLE INITIALLY DEFERRED,
  "phase" TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('milestone', 'event')),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "description_bg" TEXT NOT NULL DEFAULT '',
  "description_en" TEXT NOT NULL DEFAULT '',
  "description_stale" TEXT CHECK ("description_stale" IS NULL OR json_valid("description_stale")),
  "due_month" INTEGER,
  "due_original" TEXT CHECK ("due_original" IS NULL OR "due_original" = 'ongoing' OR "due_original" GLOB '[0-9][0-9][0-9][0-9]*'),
  "due" TEXT CHECK ("due" IS NULL OR "due" = 'ongoing' OR "due" GLOB '[0-9][0-9][0-9][0-9]*'),
  "forecast" TEXT CHECK ("forecast" IS NULL OR "forecast" = 'ongoing' OR "forecast" GLOB '[0-9][0-9][0-9][0-9]*'),
  "achieved" TEXT NOT NULL CHECK ("achieved" IN ('no', 'partly', 'yes')),
  "achieved_on" TEXT CHECK ("achieved_on" IS NULL OR "achieved_on" = 'ongoing' OR "achieved_on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "verification_bg" TEXT NOT NULL DEFAULT '',
  "verification_en" TEXT NOT NULL DEFAULT '',
  "verification_stale" TEXT CHECK ("verification_stale" IS NULL OR json_valid("verification_stale")),
  "evidence" TEXT,
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX milestone_by_code ON milestone (code);
CREATE INDEX milestone_by_programme ON milestone ("programme");
CREATE INDEX milestone_by_activity ON milestone ("activity");
CREATE INDEX milestone_by_phase ON milestone ("phase");

CREATE TABLE deliverable (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "work_package" TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "lead" TEXT,
  "our_contribution_bg" TEXT NOT NULL DEFAULT '',
  "our_contribution_en" TEXT NOT NULL DEFAULT '',
  "our_contribution_stale" TEXT CHECK ("our_contribution_stale" IS NULL OR json_valid("our_contribution_stale")),
  "type" TEXT CHECK ("type" IN ('report', 'demonstrator', 'data', 'website', 'other')),
  "dissemination" TEXT CHECK ("dissemination" IN ('public', 'sensitive', 'confidential')),
  "due_month" INTEGER,
  "due_original" TEXT CHECK ("due_original" IS NULL OR "due_original" = 'ongoing' OR "due_original" GLOB '[0-9][0-9][0-9][0-9]*'),
  "due_revised" TEXT CHECK ("due_revised" IS NULL OR "due_revised" = 'ongoing' OR "due_revised" GLOB '[0-9][0-9][0-9][0-9]*'),
  "revision_reference" TEXT,
  "forecast" TEXT CHECK ("forecast" IS NULL OR "forecast" = 'ongoing' OR "forecast" GLOB '[0-9][0-9][0-9][0-9]*'),
  "status" TEXT NOT NULL CHECK ("status" IN ('pending', 'draft', 'internalReview', 'submitted', 'approved', 'revisionRequested')),
  "status_since" TEXT CHECK ("status_since" IS NULL OR "status_since" = 'ongoing' OR "status_since" GLOB '[0-9][0-9][0-9][0-9]*'),
  "submitted_on" TEXT CHECK ("submitted_on" IS NULL OR "submitted_on" = 'ongoing' OR "submitted_on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "approved_on" TEXT CHECK ("approved_on" IS NULL OR "approved_on" = 'ongoing' OR "approved_on" GLOB '[0-9][0-9][0-9][0-9]*'),
  "delay_justification_bg" TEXT NOT NULL DEFAULT '',
  "delay_justification_en" TEXT NOT NULL DEFAULT '',
  "delay_justification_stale" TEXT CHECK ("delay_justification_stale" IS NULL OR json_valid("delay_justification_stale")),
  "continues" TEXT REFERENCES deliverable(id) DEFERRABLE INITIALLY DEFERRED,
  "file_hash" TEXT,
  "url" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX deliverable_by_code ON deliverable (code);
CREATE INDEX deliverable_by_programme ON deliverable ("programme");
CREATE INDEX deliverable_by_work_package ON deliverable ("work_package");
CREATE INDEX deliverable_by_continues ON deliverable ("continues");
`;
