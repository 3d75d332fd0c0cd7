/** Shipped: never change; a later migration alters what is here. */
export const dateMoves = /* sql */ `
-- The end of a programme moves too, and a due date revised by the funder: SQLite widens a check only by making the table anew.
CREATE TABLE date_move_new (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "entity" TEXT NOT NULL CHECK ("entity" IN ('activity', 'milestone', 'deliverable', 'programme')),
  "record" TEXT NOT NULL CHECK (length("record") > 0),
  "field" TEXT NOT NULL CHECK ("field" IN ('due', 'baselineDue', 'forecast', 'start', 'baselineStart', 'dueRevised', 'periodTo')),
  "from" TEXT CHECK ("from" IS NULL OR "from" = 'ongoing' OR "from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "to" TEXT CHECK ("to" IS NULL OR "to" = 'ongoing' OR "to" GLOB '[0-9][0-9][0-9][0-9]*'),
  "decided_on" TEXT NOT NULL CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  "amendment" TEXT REFERENCES amendment(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
INSERT INTO date_move_new (id, "code", "sort_order", "archived", "source", "entity", "record", "field", "from", "to", "decided_on", "reason_bg", "reason_en", "reason_stale", deleted)
  SELECT id, "code", "sort_order", "archived", "source", "entity", "record", "field", "from", "to", "decided_on", "reason_bg", "reason_en", "reason_stale", deleted FROM date_move;
DROP TABLE date_move;
ALTER TABLE date_move_new RENAME TO date_move;
CREATE INDEX date_move_by_code ON date_move (code);
CREATE INDEX date_move_by_amendment ON date_move ("amendment");
CREATE INDEX date_move_by_record ON date_move ("record");
`;
