/** Shipped: never change; a later migration alters what is here. */
export const kpiColumns = /* sql */ `
-- How the path goes from the day of this target on, where its decision changed that.
ALTER TABLE kpi_target ADD COLUMN "path_shape" TEXT CHECK ("path_shape" IN ('line', 'steps'));
`;
