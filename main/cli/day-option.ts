import { daySchema, type Day } from '#shared/model/values.ts';
import { UsageError } from './output.ts';

export function dayOption(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const parsed = daySchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--as-of ${text}: a day is written YYYY-MM-DD`);
  return parsed.data;
}
