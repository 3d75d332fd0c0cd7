/** Shipped: never change; a later migration alters what is here. */
export const packTables = /* sql */ `
CREATE TABLE pack_template (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "design" TEXT CHECK ("design" IS NULL OR json_valid("design")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX pack_template_by_code ON pack_template (code);

CREATE TABLE comment (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "pack" TEXT NOT NULL REFERENCES pack(id) DEFERRABLE INITIALLY DEFERRED,
  "section" TEXT NOT NULL CHECK (length("section") > 0),
  "item" TEXT REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
  "about" TEXT,
  "text" TEXT NOT NULL CHECK (length("text") > 0),
  "author" TEXT NOT NULL CHECK (length("author") > 0),
  "written_at" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'answered', 'noted')),
  "answer_bg" TEXT NOT NULL DEFAULT '',
  "answer_en" TEXT NOT NULL DEFAULT '',
  "answer_stale" TEXT CHECK ("answer_stale" IS NULL OR json_valid("answer_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX comment_by_code ON comment (code);
CREATE INDEX comment_by_pack ON comment ("pack");
CREATE INDEX comment_by_item ON comment ("item");

CREATE TABLE comment_file (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "pack" TEXT NOT NULL REFERENCES pack(id) DEFERRABLE INITIALLY DEFERRED,
  "file" TEXT NOT NULL CHECK (length("file") > 0),
  "sha256" TEXT NOT NULL CHECK (length("sha256") > 0),
  "author" TEXT,
  "saved_at" TEXT,
  "taken" TEXT CHECK ("taken" IS NULL OR json_valid("taken")),
  "left" TEXT CHECK ("left" IS NULL OR json_valid("left")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX comment_file_by_code ON comment_file (code);
CREATE INDEX comment_file_by_pack ON comment_file ("pack");

ALTER TABLE pack ADD COLUMN "freeze" TEXT;
ALTER TABLE pack ADD COLUMN "design" TEXT CHECK ("design" IS NULL OR json_valid("design"));
ALTER TABLE pack ADD COLUMN "omissions" TEXT CHECK ("omissions" IS NULL OR json_valid("omissions"));
ALTER TABLE pack ADD COLUMN "findings" TEXT CHECK ("findings" IS NULL OR json_valid("findings"));
ALTER TABLE erratum ADD COLUMN "reason_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE erratum ADD COLUMN "reason_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE erratum ADD COLUMN "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale"));
ALTER TABLE report ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'public' CHECK ("visibility" IN ('public', 'board', 'internal'));
ALTER TABLE reading ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'public' CHECK ("visibility" IN ('public', 'board', 'internal'));
ALTER TABLE risk ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'board' CHECK ("visibility" IN ('public', 'board', 'internal'));
`;
