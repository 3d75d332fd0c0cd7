/** Shipped: never change; a later migration alters what is here. */
export const packetTables = /* sql */ `
CREATE TABLE packet (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "programme" TEXT REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
  "recipient" TEXT,
  "language" TEXT NOT NULL CHECK ("language" IN ('bg', 'en')),
  "as_of" TEXT NOT NULL CHECK ("as_of" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "made_at" TEXT,
  "asks" TEXT CHECK ("asks" IS NULL OR json_valid("asks")),
  "document_sha256" TEXT NOT NULL CHECK (length("document_sha256") > 0),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX packet_by_code ON packet (code);
CREATE INDEX packet_by_programme ON packet ("programme");

CREATE TABLE packet_answer (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  "code" TEXT,
  "sort_order" REAL,
  "archived" INTEGER NOT NULL DEFAULT 0 CHECK ("archived" IN (0, 1)),
  "source" TEXT CHECK ("source" IS NULL OR json_valid("source")),
  "packet" TEXT NOT NULL REFERENCES packet(id) DEFERRABLE INITIALLY DEFERRED,
  "answer" TEXT NOT NULL CHECK (length("answer") > 0),
  "sha256" TEXT NOT NULL CHECK (length("sha256") > 0),
  "answered_by" TEXT,
  "answered_at" TEXT,
  "taken" TEXT CHECK ("taken" IS NULL OR json_valid("taken")),
  "left" TEXT CHECK ("left" IS NULL OR json_valid("left")),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX packet_answer_by_code ON packet_answer (code);
CREATE INDEX packet_answer_by_packet ON packet_answer ("packet");

-- The form as it was made, and the key that its answers are signed with: not in the log, so that no history shows it.
CREATE TABLE _packet (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  document TEXT NOT NULL CHECK (json_valid(document)),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
`;
