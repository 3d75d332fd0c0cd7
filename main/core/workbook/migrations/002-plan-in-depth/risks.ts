/** Shipped: never change; a later migration alters what is here. */
export const riskTables = /* sql */ `
CREATE TABLE risk (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('threat', 'opportunity')),
  "event_bg" TEXT NOT NULL DEFAULT '',
  "event_en" TEXT NOT NULL DEFAULT '',
  "event_stale" TEXT CHECK ("event_stale" IS NULL OR json_valid("event_stale")),
  "cause_bg" TEXT NOT NULL DEFAULT '',
  "cause_en" TEXT NOT NULL DEFAULT '',
  "cause_stale" TEXT CHECK ("cause_stale" IS NULL OR json_valid("cause_stale")),
  "effect_bg" TEXT NOT NULL DEFAULT '',
  "effect_en" TEXT NOT NULL DEFAULT '',
  "effect_stale" TEXT CHECK ("effect_stale" IS NULL OR json_valid("effect_stale")),
  "probability" INTEGER,
  "impact" INTEGER,
  "residual_probability" INTEGER,
  "residual_impact" INTEGER,
  "response" TEXT CHECK ("response" IN ('avoid', 'reduce', 'transfer', 'accept', 'exploit', 'enhance', 'share')),
  "mitigation_bg" TEXT NOT NULL DEFAULT '',
  "mitigation_en" TEXT NOT NULL DEFAULT '',
  "mitigation_stale" TEXT CHECK ("mitigation_stale" IS NULL OR json_valid("mitigation_stale")),
  "owner" TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  "identified_on" TEXT CHECK ("identified_on" IS NULL OR "identified_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "next_review" TEXT CHECK ("next_review" IS NULL OR "next_review" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "status" TEXT NOT NULL CHECK ("status" IN ('open', 'materialised', 'closed')),
  "status_since" TEXT CHECK ("status_since" IS NULL OR "status_since" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX risk_by_code ON risk (code);
CREATE INDEX risk_by_owner ON risk ("owner");

CREATE TABLE risk_review (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "risk" TEXT NOT NULL REFERENCES risk(id) DEFERRABLE INITIALLY DEFERRED,
  "as_of" TEXT NOT NULL CHECK ("as_of" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "probability" INTEGER,
  "impact" INTEGER,
  "status" TEXT CHECK ("status" IN ('open', 'materialised', 'closed')),
  "text_bg" TEXT NOT NULL DEFAULT '',
  "text_en" TEXT NOT NULL DEFAULT '',
  "text_stale" TEXT CHECK ("text_stale" IS NULL OR json_valid("text_stale")),
  "author" TEXT,
  "supersedes" TEXT REFERENCES risk_review(id) DEFERRABLE INITIALLY DEFERRED,
  "correction_reason_bg" TEXT NOT NULL DEFAULT '',
  "correction_reason_en" TEXT NOT NULL DEFAULT '',
  "correction_reason_stale" TEXT CHECK ("correction_reason_stale" IS NULL OR json_valid("correction_reason_stale")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX risk_review_by_code ON risk_review (code);
CREATE INDEX risk_review_by_risk ON risk_review ("risk");
CREATE INDEX risk_review_by_supersedes ON risk_review ("supersedes");
`;
