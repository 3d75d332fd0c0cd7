/** Shipped: never change; a later migration alters what is here. */
export const peopleTables = /* sql */ `
CREATE TABLE organisation (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('municipal', 'state', 'district', 'academia', 'business', 'international', 'funder', 'other')),
  "name_bg" TEXT NOT NULL DEFAULT '',
  "name_en" TEXT NOT NULL DEFAULT '',
  "name_stale" TEXT CHECK ("name_stale" IS NULL OR json_valid("name_stale")),
  "role_bg" TEXT NOT NULL DEFAULT '',
  "role_en" TEXT NOT NULL DEFAULT '',
  "role_stale" TEXT CHECK ("role_stale" IS NULL OR json_valid("role_stale")),
  "contact" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX organisation_by_code ON organisation (code);

CREATE TABLE person (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "name_bg" TEXT NOT NULL DEFAULT '',
  "name_en" TEXT NOT NULL DEFAULT '',
  "name_stale" TEXT CHECK ("name_stale" IS NULL OR json_valid("name_stale")),
  "role_bg" TEXT NOT NULL DEFAULT '',
  "role_en" TEXT NOT NULL DEFAULT '',
  "role_stale" TEXT CHECK ("role_stale" IS NULL OR json_valid("role_stale")),
  "organisation" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "contact" TEXT,
  "consent_public" INTEGER NOT NULL DEFAULT 0 CHECK ("consent_public" IN (0, 1)),
  "uses" INTEGER NOT NULL DEFAULT 0 CHECK ("uses" IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX person_by_code ON person (code);
CREATE INDEX person_by_organisation ON person ("organisation");
`;
