/** Shipped: never change; a later migration alters what is here. */
export const logTables = /* sql */ `
CREATE TABLE _meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One action of a person: what Ctrl+Z takes back as a whole.
CREATE TABLE _action (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  txn TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  actor TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  undoes TEXT REFERENCES _action(txn),
  final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1))
) STRICT;
CREATE INDEX _action_by_undoes ON _action (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE _change (
  lseq INTEGER PRIMARY KEY AUTOINCREMENT,
  hlc BLOB NOT NULL UNIQUE CHECK (length(hlc) = 16),
  base BLOB CHECK (base IS NULL OR length(base) = 16),
  txn TEXT NOT NULL REFERENCES _action(txn),
  entity TEXT NOT NULL,
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  schema_version INTEGER NOT NULL,
  actor TEXT NOT NULL,
  hub_seq INTEGER
) STRICT;
CREATE INDEX _change_by_row ON _change (row_id, field, lseq);
CREATE INDEX _change_by_txn ON _change (txn);

CREATE TABLE _clock (
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  hlc BLOB NOT NULL CHECK (length(hlc) = 16),
  PRIMARY KEY (row_id, field)
) STRICT, WITHOUT ROWID;

-- The exact bytes of each frozen pack; its hash stands in the pack's record and in the next pack's chain.
CREATE TABLE _pack_document (
  sha256 TEXT PRIMARY KEY,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE _search_key (
  key INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  row_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE _search USING fts5(code, title, body, latin, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
`;
