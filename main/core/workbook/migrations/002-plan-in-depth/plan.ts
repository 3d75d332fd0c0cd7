/** Shipped: never change; a later migration alters what is here. */
export const planColumns = /* sql */ `
ALTER TABLE plan ADD COLUMN "level_names" TEXT CHECK ("level_names" IS NULL OR json_valid("level_names"));
ALTER TABLE plan_version ADD COLUMN "document_sha256" TEXT;
ALTER TABLE period ADD COLUMN "reports_due" TEXT CHECK ("reports_due" IS NULL OR "reports_due" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE period ADD COLUMN "round_closed_on" TEXT CHECK ("round_closed_on" IS NULL OR "round_closed_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- The exact bytes of a version of the plan; its hash stands in the version's record.
CREATE TABLE _plan_document (
  sha256 TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "view" TEXT NOT NULL CHECK ("view" IN ('table', 'board', 'timeline', 'districts')),
  "question" TEXT CHECK ("question" IS NULL OR json_valid("question")),
  "layout" TEXT CHECK ("layout" IS NULL OR json_valid("layout")),
  "is_default" INTEGER NOT NULL DEFAULT 0 CHECK ("is_default" IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX saved_view_by_code ON saved_view (code);
`;
