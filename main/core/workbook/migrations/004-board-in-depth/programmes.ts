/** Shipped: never change; a later migration alters what is here. */
export const programmeColumns = /* sql */ `
ALTER TABLE risk_review ADD COLUMN "measures_applied" TEXT CHECK ("measures_applied" IN ('yes', 'no'));
ALTER TABLE solution ADD COLUMN "removal_reason_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE solution ADD COLUMN "removal_reason_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE solution ADD COLUMN "removal_reason_stale" TEXT CHECK ("removal_reason_stale" IS NULL OR json_valid("removal_reason_stale"));
ALTER TABLE cities_count ADD COLUMN "removal_reason_bg" TEXT NOT NULL DEFAULT '';
ALTER TABLE cities_count ADD COLUMN "removal_reason_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE cities_count ADD COLUMN "removal_reason_stale" TEXT CHECK ("removal_reason_stale" IS NULL OR json_valid("removal_reason_stale"));
`;
