import { z } from 'zod';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { daySchema } from '#shared/model/values.ts';
import { asOfInput, procedure } from './base.ts';

/** Made by the core from checked records; at the wall it is taken as it is. */
const timelineFactsSchema = z.custom<TimelineFacts>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'moves' in value && 'milestones' in value,
);

/** As many rows as a screen asks for at once. */
const mostRows = 500;

export const timelineContract = {
  /** What is drawn of these activities, in the order asked; what is not in the plan on the day is left out. */
  rows: procedure
    .input(asOfInput.extend({ ids: z.array(z.uuid()).max(mostRows) }))
    .output(z.object({ asOf: daySchema, rows: z.array(timelineFactsSchema) })),
  /** The days between the first and the last date of the whole plan, whatever it is narrowed to; null without a date. */
  extent: procedure
    .input(asOfInput)
    .output(z.object({ extent: z.object({ first: daySchema, last: daySchema }).nullable() })),
};
