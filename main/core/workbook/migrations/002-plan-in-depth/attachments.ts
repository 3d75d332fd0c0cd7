/** Shipped: never change; a later migration alters what is here. */
export const attachmentColumns = /* sql */ `
ALTER TABLE attachment ADD COLUMN "bytes" INTEGER;
ALTER TABLE attachment ADD COLUMN "media_type" TEXT;
ALTER TABLE attachment ADD COLUMN "linked_path" TEXT;
ALTER TABLE attachment ADD COLUMN "added_on" TEXT CHECK ("added_on" IS NULL OR "added_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- The files copied into the workbook, each once whatever it is attached to.
CREATE TABLE _file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  content BLOB NOT NULL CHECK (length(content) = bytes)
) STRICT;
`;
