/** How reports are asked for where a plan does not say: once a quarter, with so many calendar days to hand them in. */
export const usualRhythm = { cadence: 'quarterly', graceDays: 15 } as const;
