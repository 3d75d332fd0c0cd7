import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { transliterate } from '#shared/rules/transliterate.ts';
import { isDeliverable, isPassed, type ProgrammeItem } from './programme-item.ts';

/**
 * What can be logged: of the programme that is looked at first; what is owed before what is done, by date. A deliverable
 * that the funder approved has no step left.
 */
export const inLoggingOrder = (items: readonly ProgrammeItem[], programme: string | null): ProgrammeItem[] =>
  items
    .filter((item) => !isDeliverable(item) || deliverableTransitions[item.recordedStatus].length > 0)
    .toSorted(
      (a, b) =>
        Number(a.programme !== programme) - Number(b.programme !== programme) ||
        Number(isPassed(a)) - Number(isPassed(b)) ||
        comparePartialDates(a.dueAsOf ?? 'ongoing', b.dueAsOf ?? 'ongoing'),
    );

/** Its number, its name in both languages, and that of what it belongs to, in Latin letters. */
export function searchTextOf(item: ProgrammeItem): string {
  const places = [item.programmeName, isDeliverable(item) ? null : item.activityName];
  const names = [item, ...places].flatMap((one) => (one === null ? [] : [one.code ?? '', one.title.bg, one.title.en]));
  return transliterate(names.join(' '));
}

/** Whether every word that was typed, in either script, stands in it; a whole label finds itself. */
export function findsItem(text: string, typed: string): boolean {
  const words = transliterate(typed).split(/[\s·]+/);
  return words.every((word) => text.includes(word));
}
