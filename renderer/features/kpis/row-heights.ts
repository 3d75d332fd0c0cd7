/** Of a row (`--row`) and of the head of a tier, in pixels, by the density. */
export const rowHeights = { comfortable: { kpi: 36, group: 44 }, compact: { kpi: 28, group: 44 } } as const;
