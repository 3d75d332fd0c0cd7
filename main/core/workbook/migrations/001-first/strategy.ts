/** Shipped: never change; a later migration alters what is here. */
export const strategyTables = /* sql */ `
CREATE TABLE strategy_node (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "level" TEXT NOT NULL CHECK ("level" IN ('vision', 'goal', 'priority', 'focusArea')),
  "parent" TEXT REFERENCES strategy_node(id) DEFERRABLE INITIALLY DEFERRED,
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "rationale_bg" TEXT NOT NULL DEFAULT '',
  "rationale_en" TEXT NOT NULL DEFAULT '',
  "rationale_stale" TEXT CHECK ("rationale_stale" IS NULL OR json_valid("rationale_stale")),
  "desired_outcome_bg" TEXT NOT NULL DEFAULT '',
  "desired_outcome_en" TEXT NOT NULL DEFAULT '',
  "desired_outcome_stale" TEXT CHECK ("desired_outcome_stale" IS NULL OR json_valid("desired_outcome_stale")),
  "owner_role_bg" TEXT NOT NULL DEFAULT '',
  "owner_role_en" TEXT NOT NULL DEFAULT '',
  "owner_role_stale" TEXT CHECK ("owner_role_stale" IS NULL OR json_valid("owner_role_stale")),
  "period_from" TEXT CHECK ("period_from" IS NULL OR "period_from" = 'ongoing' OR "period_from" GLOB '[0-9][0-9][0-9][0-9]*'),
  "period_to" TEXT CHECK ("period_to" IS NULL OR "period_to" = 'ongoing' OR "period_to" GLOB '[0-9][0-9][0-9][0-9]*'),
  "council_act" TEXT REFERENCES council_act(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX strategy_node_by_code ON strategy_node (code);
CREATE INDEX strategy_node_by_parent ON strategy_node ("parent");
CREATE INDEX strategy_node_by_council_act ON strategy_node ("council_act");

CREATE TABLE link (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "relation" TEXT NOT NULL CHECK ("relation" IN ('contributes', 'supports', 'partner', 'contributor', 'measures', 'delivers', 'about', 'evidence')),
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
CREATE INDEX link_by_code ON link (code);
CREATE INDEX link_by_from ON link ("from", relation);
CREATE INDEX link_by_to ON link ("to", relation);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "entity" TEXT NOT NULL CHECK (length("entity") > 0),
  "record" TEXT NOT NULL CHECK (length("record") > 0),
  "title_bg" TEXT NOT NULL DEFAULT '',
  "title_en" TEXT NOT NULL DEFAULT '',
  "title_stale" TEXT CHECK ("title_stale" IS NULL OR json_valid("title_stale")),
  "url" TEXT,
  "file_name" TEXT,
  "sha256" TEXT,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX attachment_by_code ON attachment (code);
CREATE INDEX attachment_by_record ON attachment ("record");
`;
