/** Shipped: never change; a later migration alters what is here. */
export const boardTables = /* sql */ `
CREATE TABLE board_rule (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "text_bg" TEXT NOT NULL DEFAULT '',
  "text_en" TEXT NOT NULL DEFAULT '',
  "text_stale" TEXT CHECK ("text_stale" IS NULL OR json_valid("text_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX board_rule_by_code ON board_rule (code);

CREATE TABLE meeting (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "number" INTEGER,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('regular', 'extraordinary')),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "starts_at" TEXT,
  "on" TEXT CHECK ("on" IS NULL OR "on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "length_minutes" INTEGER,
  "place_bg" TEXT NOT NULL DEFAULT '',
  "place_en" TEXT NOT NULL DEFAULT '',
  "place_stale" TEXT CHECK ("place_stale" IS NULL OR json_valid("place_stale")),
  "link" TEXT,
  "chair" TEXT,
  "secretary" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'called', 'packIssued', 'held', 'minutesPublished')),
  "date_is_proposed" INTEGER NOT NULL DEFAULT 0 CHECK ("date_is_proposed" IN (0, 1)),
  "papers_due" TEXT CHECK ("papers_due" IS NULL OR "papers_due" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "published_at" TEXT CHECK ("published_at" IS NULL OR "published_at" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note_bg" TEXT NOT NULL DEFAULT '',
  "note_en" TEXT NOT NULL DEFAULT '',
  "note_stale" TEXT CHECK ("note_stale" IS NULL OR json_valid("note_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX meeting_by_code ON meeting (code);

CREATE TABLE invitee (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "meeting" TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  "name_bg" TEXT NOT NULL DEFAULT '',
  "name_en" TEXT NOT NULL DEFAULT '',
  "name_stale" TEXT CHECK ("name_stale" IS NULL OR json_valid("name_stale")),
  "organisation" TEXT REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  "capacity" TEXT NOT NULL CHECK ("capacity" IN ('chair', 'secretary', 'presenter', 'invited', 'guest')),
  "response" TEXT NOT NULL CHECK ("response" IN ('none', 'accepted', 'declined')),
  "attended" TEXT CHECK ("attended" IN ('yes', 'no')),
  "topic_bg" TEXT NOT NULL DEFAULT '',
  "topic_en" TEXT NOT NULL DEFAULT '',
  "topic_stale" TEXT CHECK ("topic_stale" IS NULL OR json_valid("topic_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX invitee_by_code ON invitee (code);
CREATE INDEX invitee_by_meeting ON invitee ("meeting");
CREATE INDEX invitee_by_person ON invitee ("person");
CREATE INDEX invitee_by_organisation ON invitee ("organisation");

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "meeting" TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  "parent" TEXT REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "purpose" TEXT NOT NULL CHECK ("purpose" IN ('information', 'advice', 'other')),
  "presenter" TEXT,
  "minutes_planned" INTEGER,
  "visibility" TEXT NOT NULL CHECK ("visibility" IN ('public', 'board', 'internal')),
  "discussion_bg" TEXT NOT NULL DEFAULT '',
  "discussion_en" TEXT NOT NULL DEFAULT '',
  "discussion_stale" TEXT CHECK ("discussion_stale" IS NULL OR json_valid("discussion_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX agenda_item_by_code ON agenda_item (code);
CREATE INDEX agenda_item_by_meeting ON agenda_item ("meeting");
CREATE INDEX agenda_item_by_parent ON agenda_item ("parent");

CREATE TABLE outcome (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "meeting" TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  "item" TEXT REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('advice', 'action', 'information', 'decisionElsewhere')),
  "text_bg" TEXT NOT NULL DEFAULT '',
  "text_en" TEXT NOT NULL DEFAULT '',
  "text_stale" TEXT CHECK ("text_stale" IS NULL OR json_valid("text_stale")),
  "addressed_to" TEXT,
  "response" TEXT NOT NULL CHECK ("response" IN ('none', 'accepted', 'partly', 'declined', 'deferred')),
  "response_text_bg" TEXT NOT NULL DEFAULT '',
  "response_text_en" TEXT NOT NULL DEFAULT '',
  "response_text_stale" TEXT CHECK ("response_text_stale" IS NULL OR json_valid("response_text_stale")),
  "responded_on" TEXT CHECK ("responded_on" IS NULL OR "responded_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "owner" TEXT,
  "due" TEXT CHECK ("due" IS NULL OR "due" = 'ongoing' OR "due" GLOB '[0-9][0-9][0-9][0-9]*'),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'closed')),
  "closed_on" TEXT CHECK ("closed_on" IS NULL OR "closed_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "supersedes" TEXT REFERENCES outcome(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX outcome_by_code ON outcome (code);
CREATE INDEX outcome_by_meeting ON outcome ("meeting");
CREATE INDEX outcome_by_item ON outcome ("item");
CREATE INDEX outcome_by_supersedes ON outcome ("supersedes");

CREATE TABLE council_act (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "paper_number" TEXT,
  "decision_number" TEXT,
  "point" TEXT,
  "minutes_number" TEXT,
  "adopted_on" TEXT CHECK ("adopted_on" IS NULL OR "adopted_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "announced_on" TEXT CHECK ("announced_on" IS NULL OR "announced_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "subject_bg" TEXT NOT NULL DEFAULT '',
  "subject_en" TEXT NOT NULL DEFAULT '',
  "subject_stale" TEXT CHECK ("subject_stale" IS NULL OR json_valid("subject_stale")),
  "vote_bg" TEXT NOT NULL DEFAULT '',
  "vote_en" TEXT NOT NULL DEFAULT '',
  "vote_stale" TEXT CHECK ("vote_stale" IS NULL OR json_valid("vote_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX council_act_by_code ON council_act (code);

CREATE TABLE pack (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "meeting" TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  "version" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('main', 'supplement', 'erratum', 'minutes')),
  "edition" TEXT NOT NULL CHECK ("edition" IN ('internal', 'board', 'public')),
  "template_version" TEXT,
  "data_as_of" TEXT NOT NULL CHECK ("data_as_of" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "frozen_by" TEXT,
  "frozen_at" TEXT,
  "document_sha256" TEXT NOT NULL CHECK (length("document_sha256") > 0),
  "previous_hash" TEXT,
  "figures" INTEGER,
  "supersedes" TEXT REFERENCES pack(id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary_bg" TEXT NOT NULL DEFAULT '',
  "change_summary_en" TEXT NOT NULL DEFAULT '',
  "change_summary_stale" TEXT CHECK ("change_summary_stale" IS NULL OR json_valid("change_summary_stale")),
  "files" TEXT CHECK ("files" IS NULL OR json_valid("files")),
  "issued_at" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX pack_by_code ON pack (code);
CREATE INDEX pack_by_meeting ON pack ("meeting");
CREATE INDEX pack_by_supersedes ON pack ("supersedes");
`;
