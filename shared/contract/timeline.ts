import { z } from 'zod';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { planQuestionSchema } from '#shared/model/plan-question.ts';
import { daySchema, languageSchema } from '#shared/model/values.ts';
import { asOfInput, grantSchema, procedure } from './base.ts';
import { rowsInput } from './plan-answer.ts';

/** Made by the core from checked records; at the wall it is taken as it is. */
const timelineFactsSchema = z.custom<TimelineFacts>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'moves' in value && 'milestones' in value,
);

/** What a printed timeline shows: everything that matches, whatever is folded or out of view on the screen. */
const drawingInput = asOfInput.extend({
  question: planQuestionSchema,
  language: languageSchema,
  /** Null: from the first to the last date of what matches. */
  period: z
    .object({ first: daySchema, last: daySchema })
    .refine(({ first, last }) => first <= last)
    .nullable(),
});

export const timelineFittings = ['split', 'onePage'] as const;
export const timelinePapers = ['a4', 'a3'] as const;

export const timelineContract = {
  /** What is drawn of these activities, in the order asked; what is not in the plan on the day is left out. */
  rows: procedure
    .input(rowsInput)
    .output(z.object({ asOf: daySchema, revision: z.int(), rows: z.array(timelineFactsSchema) })),
  /** The days between the first and the last date of the whole plan, whatever it is narrowed to; null without a date. */
  extent: procedure
    .input(asOfInput)
    .output(z.object({ extent: z.object({ first: daySchema, last: daySchema }).nullable() })),
  /** The whole of it as one SVG, which the screen makes a picture of. Sizes in pixels. */
  drawing: procedure.input(drawingInput).output(z.object({ svg: z.string(), width: z.number(), height: z.number() })),
  /** Written under the name that the person chose: one drawing, or pages of paper. */
  save: procedure
    .input(
      z.discriminatedUnion('format', [
        drawingInput.extend({ format: z.literal('svg'), grant: grantSchema }),
        drawingInput.extend({
          format: z.literal('pdf'),
          grant: grantSchema,
          paper: z.enum(timelinePapers),
          fitting: z.enum(timelineFittings),
        }),
      ]),
    )
    .output(z.object({ name: z.string(), pages: z.int() })),
};
