import { z } from 'zod';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { daySchema } from '#shared/model/values.ts';
import { asOfInput, procedure } from './base.ts';
import { rowsInput } from './plan-answer.ts';

/** Made by the core from checked records; at the wall it is taken as it is. */
const timelineFactsSchema = z.custom<TimelineFacts>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'moves' in value && 'milestones' in value,
);

export const timelineContract = {
  /** What is drawn of these activities, in the order asked; what is not in the plan on the day is left out. */
  rows: procedure
    .input(rowsInput)
    .output(z.object({ asOf: daySchema, revision: z.int(), rows: z.array(timelineFactsSchema) })),
  /** The days between the first and the last date of the whole plan, whatever it is narrowed to; null without a date. */
  extent: procedure
    .input(asOfInput)
    .output(z.object({ extent: z.object({ first: daySchema, last: daySchema }).nullable() })),
};
