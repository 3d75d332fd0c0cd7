/** Shipped: never change; a later migration alters what is here. */
export const kpiTables = /* sql */ `
ALTER TABLE kpi ADD COLUMN "formula" TEXT;
ALTER TABLE kpi ADD COLUMN "grades" TEXT CHECK ("grades" IS NULL OR json_valid("grades"));
ALTER TABLE kpi ADD COLUMN "disaggregations" TEXT CHECK ("disaggregations" IS NULL OR json_valid("disaggregations"));
ALTER TABLE kpi ADD COLUMN "path_shape" TEXT NOT NULL DEFAULT 'line' CHECK ("path_shape" IN ('line', 'steps'));
ALTER TABLE kpi ADD COLUMN "keeper" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE kpi ADD COLUMN "approver" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE kpi ADD COLUMN "collected_from" TEXT CHECK ("collected_from" IS NULL OR "collected_from" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
CREATE INDEX kpi_by_keeper ON kpi ("keeper");
CREATE INDEX kpi_by_approver ON kpi ("approver");

CREATE TABLE kpi_definition (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "kpi" TEXT NOT NULL REFERENCES kpi(id) DEFERRABLE INITIALLY DEFERRED,
  "version" INTEGER NOT NULL,
  "valid_from" TEXT CHECK ("valid_from" IS NULL OR "valid_from" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  "passport" TEXT CHECK ("passport" IS NULL OR json_valid("passport")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX kpi_definition_by_code ON kpi_definition (code);
CREATE INDEX kpi_definition_by_kpi ON kpi_definition ("kpi");

CREATE TABLE kpi_rule_set (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "kpi" TEXT NOT NULL REFERENCES kpi(id) DEFERRABLE INITIALLY DEFERRED,
  "version" INTEGER NOT NULL,
  "valid_from" TEXT CHECK ("valid_from" IS NULL OR "valid_from" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "rules" TEXT CHECK ("rules" IS NULL OR json_valid("rules")),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX kpi_rule_set_by_code ON kpi_rule_set (code);
CREATE INDEX kpi_rule_set_by_kpi ON kpi_rule_set ("kpi");

CREATE TABLE reading_step (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "reading" TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL CHECK ("state" IN ('submitted', 'approved', 'returned')),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "by" TEXT,
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX reading_step_by_code ON reading_step (code);
CREATE INDEX reading_step_by_reading ON reading_step ("reading");
-- The few that are worked out of others.
CREATE INDEX kpi_with_formula ON kpi (id) WHERE formula IS NOT NULL;
-- The few readings that wait, or waited, for approval.
CREATE INDEX reading_to_approve ON reading (kpi, as_of) WHERE "state" <> 'approved';

CREATE TABLE erratum (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "pack" TEXT NOT NULL REFERENCES pack(id) DEFERRABLE INITIALLY DEFERRED,
  "reading" TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  "correction" TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  "figures" TEXT CHECK ("figures" IS NULL OR json_valid("figures")),
  "text_bg" TEXT NOT NULL DEFAULT '',
  "text_en" TEXT NOT NULL DEFAULT '',
  "text_stale" TEXT CHECK ("text_stale" IS NULL OR json_valid("text_stale")),
  "state" TEXT NOT NULL CHECK ("state" IN ('prepared', 'issued', 'dropped')),
  "issued_on" TEXT CHECK ("issued_on" IS NULL OR "issued_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "issued_in" TEXT REFERENCES pack(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX erratum_by_code ON erratum (code);
CREATE INDEX erratum_by_pack ON erratum ("pack");
CREATE INDEX erratum_by_reading ON erratum ("reading");
CREATE INDEX erratum_by_correction ON erratum ("correction");
CREATE INDEX erratum_by_issued_in ON erratum ("issued_in");
`;
