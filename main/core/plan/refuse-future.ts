import { DomainError } from '#shared/contract/errors.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { firstDay } from '#shared/rules/partial-date.ts';
import { todayOf, type Core } from '../app/core.ts';

/** Throws IN_THE_FUTURE: what is recorded as true must have begun by today, whatever day the plan is looked at as of. */
export function refuseFuture(core: Core, date: PartialDate, field: string): void {
  const first = firstDay(date);
  if (first !== null && first > todayOf(core)) throw new DomainError('IN_THE_FUTURE', { field });
}
