/** Shipped: never change; a later migration alters what is here. */
export const attachmentColumns = /* sql */ `
ALTER TABLE attachment ADD COLUMN "bytes" INTEGER;
ALTER TABLE attachment ADD COLUMN "media_type" TEXT;
ALTER TABLE attachment ADD COLUMN "linked_path" TEXT;
ALTER TABLE attachment ADD COLUMN "added_on" TEXT CHECK ("added_on" IS NULL OR "added_on" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
CREATE INDEX attachment_by_sha256 ON attachment ("sha256") WHERE "sha256" IS NOT NULL;

-- The files copied into the workbook, each once whatever it is attached to. A row here says that its parts are all there.
CREATE TABLE _file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT;
-- Its bytes in parts of a megabyte, so that a large file never stands in memory as a whole.
CREATE TABLE _file_part (
  sha256 TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part >= 0),
  content BLOB NOT NULL,
  UNIQUE (sha256, part)
) STRICT;
`;
