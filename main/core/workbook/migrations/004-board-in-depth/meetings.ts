/** Shipped: never change; a later migration alters what is here. */
export const meetingTables = /* sql */ `
CREATE TABLE paper (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "item" TEXT NOT NULL REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "version" INTEGER NOT NULL,
  "language" TEXT CHECK ("language" IN ('bg', 'en')),
  "visibility" TEXT NOT NULL CHECK ("visibility" IN ('public', 'board', 'internal')),
  "in_book" INTEGER NOT NULL DEFAULT 0 CHECK ("in_book" IN (0, 1)),
  "sheets" TEXT CHECK ("sheets" IS NULL OR json_valid("sheets")),
  "attachment" TEXT NOT NULL REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
  "supersedes" TEXT REFERENCES paper(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX paper_by_code ON paper (code);
CREATE INDEX paper_by_item ON paper ("item");
CREATE INDEX paper_by_attachment ON paper ("attachment");
CREATE INDEX paper_by_supersedes ON paper ("supersedes");

CREATE TABLE board_topic (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  "proposed_by" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('waiting', 'scheduled', 'dropped')),
  "item" TEXT REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
  "reason_bg" TEXT NOT NULL DEFAULT '',
  "reason_en" TEXT NOT NULL DEFAULT '',
  "reason_stale" TEXT CHECK ("reason_stale" IS NULL OR json_valid("reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX board_topic_by_code ON board_topic (code);
CREATE INDEX board_topic_by_item ON board_topic ("item");

ALTER TABLE meeting ADD COLUMN "topic_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN "topic_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN "topic_stale" TEXT CHECK ("topic_stale" IS NULL OR json_valid("topic_stale"));
ALTER TABLE meeting ADD COLUMN "chair_person" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE meeting ADD COLUMN "secretary_person" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE meeting ADD COLUMN "pack_design" TEXT CHECK ("pack_design" IS NULL OR json_valid("pack_design"));
ALTER TABLE meeting ADD COLUMN "minutes_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN "minutes_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN "minutes_stale" TEXT CHECK ("minutes_stale" IS NULL OR json_valid("minutes_stale"));
ALTER TABLE meeting ADD COLUMN "minutes_approved_on" TEXT CHECK ("minutes_approved_on" IS NULL OR "minutes_approved_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE meeting ADD COLUMN "minutes_approved_by" TEXT;
CREATE INDEX meeting_by_chair_person ON meeting ("chair_person");
CREATE INDEX meeting_by_secretary_person ON meeting ("secretary_person");
ALTER TABLE agenda_item ADD COLUMN "is_section" INTEGER NOT NULL DEFAULT 0 CHECK ("is_section" IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN "presenter_person" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX agenda_item_by_presenter_person ON agenda_item ("presenter_person");
ALTER TABLE outcome ADD COLUMN "follows" TEXT REFERENCES outcome(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE outcome ADD COLUMN "effect_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN "effect_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome ADD COLUMN "effect_stale" TEXT CHECK ("effect_stale" IS NULL OR json_valid("effect_stale"));
CREATE INDEX outcome_by_follows ON outcome ("follows");
`;
