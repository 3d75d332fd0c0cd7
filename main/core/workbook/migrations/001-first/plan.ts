/** Shipped: never change; a later migration alters what is here. */
export const planTables = /* sql */ `
CREATE TABLE plan (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "adopted_on" TEXT CHECK ("adopted_on" IS NULL OR "adopted_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reporting_cadence" TEXT NOT NULL CHECK ("reporting_cadence" IN ('monthly', 'quarterly', 'halfYearly', 'yearly')),
  "grace_days" INTEGER,
  "due_soon_working_days" INTEGER,
  "view_as_of" TEXT CHECK ("view_as_of" IS NULL OR "view_as_of" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX plan_by_code ON plan (code);

CREATE TABLE holiday (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "day" TEXT NOT NULL CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('off', 'working')),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX holiday_by_code ON holiday (code);

CREATE TABLE period (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "quarter" TEXT NOT NULL CHECK (length("quarter") > 0),
  "locked" INTEGER NOT NULL DEFAULT 0 CHECK ("locked" IN (0, 1)),
  "lock_reason" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX period_by_code ON period (code);

CREATE TABLE plan_version (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "adopted_on" TEXT CHECK ("adopted_on" IS NULL OR "adopted_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  "council_act" TEXT REFERENCES council_act(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX plan_version_by_code ON plan_version (code);
CREATE INDEX plan_version_by_council_act ON plan_version ("council_act");
`;
