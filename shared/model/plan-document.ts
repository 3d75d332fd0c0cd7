import { z } from 'zod';
import { fundingSchema, lifecycles } from './activity.ts';
import { packStatusSchema } from './pack-document/status.ts';
import { daySchema, moneySchema, partialDateSchema } from './values.ts';

const textSchema = z.strictObject({ bg: z.string(), en: z.string() });

const namedSchema = z.strictObject({ id: z.uuid(), code: z.string().nullable(), title: textSchema });

export const planDocumentActivitySchema = z.strictObject({
  id: z.uuid(),
  code: z.string().nullable(),
  title: textSchema,
  description: textSchema,
  expectedResult: textSchema,
  responsible: namedSchema.nullable(),
  owner: namedSchema.nullable(),
  focusArea: namedSchema.nullable(),
  start: partialDateSchema.nullable(),
  due: partialDateSchema.nullable(),
  dueText: textSchema,
  budget: moneySchema.nullable(),
  funding: fundingSchema.nullable(),
  lifecycle: z.enum(lifecycles),
  /** As it stood on the day of adoption, by the rules of that time. */
  status: z.strictObject({ status: packStatusSchema, late: z.boolean() }),
  /** Codes of the districts in which it was to be rolled out, was being rolled out or was live. */
  districts: z.array(z.string()),
});
export type PlanDocumentActivity = z.infer<typeof planDocumentActivitySchema>;

/**
 * The content of the plan as a version of it was adopted: everything the version says, and nothing that came later. Names
 * are kept with their ids, so that the document can be read when the workbook has moved on.
 */
export const planDocumentSchema = z.strictObject({
  schema: z.literal('sofia-roadmap.plan'),
  schemaVersion: z.literal(1),
  code: z.string(),
  title: textSchema,
  adoptedOn: daySchema,
  /** In the order of the plan. */
  activities: z.array(planDocumentActivitySchema),
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** The bytes that are stored and hashed: JSON with its keys in the order of the schema and without spaces. */
export const planDocumentText = (document: PlanDocument) => JSON.stringify(planDocumentSchema.parse(document));
