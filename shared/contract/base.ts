import { oc } from '@orpc/contract';
import { z } from 'zod';
import { daySchema } from '#shared/model/values.ts';
import { errorData, type ErrorCode } from './errors.ts';

type ErrorMap = { [Code in ErrorCode]: { data: (typeof errorData)[Code] } };

const errorMap = Object.fromEntries(
  Object.entries(errorData).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap; // same keys, each wrapped

/** Where every procedure of the contract starts: it may refuse with any of our codes, each with its typed data. */
export const procedure = oc.errors(errorMap);

/** The day that a screen, list or pack looks at. Empty means the workbook's own day, or today where it has none. */
export const asOfInput = z.object({ asOf: daySchema.optional() });
export const idInput = z.object({ id: z.uuid() });
export const idAsOfInput = z.object({ id: z.uuid(), asOf: daySchema.optional() });

/** A one-time token for a path that the person chose in a dialog of the host; the renderer never sees the path itself. */
export const grantSchema = z.string().min(20).max(64);
