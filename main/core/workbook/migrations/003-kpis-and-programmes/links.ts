/** Shipped: never change; a later migration alters what is here. */
export const links = /* sql */ `
-- Two more relations: SQLite widens a check only by making the table anew. Nothing refers to it.
CREATE TABLE link_new (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "relation" TEXT NOT NULL CHECK ("relation" IN ('contributes', 'supports', 'partner', 'contributor', 'measures', 'delivers', 'about', 'evidence', 'contact', 'verifies')),
  "from_entity" TEXT NOT NULL CHECK (length("from_entity") > 0),
  "from" TEXT NOT NULL CHECK (length("from") > 0),
  "to_entity" TEXT NOT NULL CHECK (length("to_entity") > 0),
  "to" TEXT NOT NULL CHECK (length("to") > 0),
  "weight" REAL,
  "valid_from" TEXT CHECK ("valid_from" IS NULL OR "valid_from" = 'ongoing' OR "valid_from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "valid_to" TEXT CHECK ("valid_to" IS NULL OR "valid_to" = 'ongoing' OR "valid_to" GLOB '[0-9][0-9][0-9][0-9]*'),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
INSERT INTO link_new (id, "code", "sort_order", "archived", "source", "relation", "from_entity", "from", "to_entity", "to", "weight", "valid_from", "valid_to", "note_bg", "note_en", "note_stale", deleted)
  SELECT id, "code", "sort_order", "archived", "source", "relation", "from_entity", "from", "to_entity", "to", "weight", "valid_from", "valid_to", "note_bg", "note_en", "note_stale", deleted FROM link;
DROP TABLE link;
ALTER TABLE link_new RENAME TO link;
CREATE INDEX link_by_code ON link (code);
CREATE INDEX link_by_from ON link ("from", relation);
CREATE INDEX link_by_to ON link ("to", relation);
`;
