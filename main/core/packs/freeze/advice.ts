import { formatDate } from '#shared/i18n/format.ts';
import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import { outcomeViews } from '../../board/meeting-views.ts';
import { byId } from '../../records/by-id.ts';
import { readRecord, readRecords } from '../../workbook/records.ts';
import { agendaVisibility } from './agenda.ts';
import type { FreezeContext } from './freeze-context.ts';
import { ordinalOf } from './identity.ts';
import { both, dueText, plain, textOf, textOrNull } from './pack-language.ts';
import { answerOf, effectOf, settledOn, settledSince } from './settled-advice.ts';

/** What is still open, and what was settled since the last meeting; the oldest first. */
export function freezeAdvice({ database, plan, meeting: next, since, restricted }: FreezeContext): PackOutcome[] {
  const waiting = outcomeViews(database, plan.asOf)
    .map((outcome) => ({ ...outcome, settled: settledSince(outcome, since, plan.asOf) }))
    .filter(({ waits, settled, meeting }) => (waits !== null || settled !== null) && meeting !== next.id)
    .toSorted((a, b) => (a.meetingDay ?? '').localeCompare(b.meetingDay ?? ''));
  const items = byId(readRecords(database, 'agendaItem'));
  const visibilityOf = agendaVisibility([...items.values()]);
  return waiting.flatMap((outcome, index) => {
    const { waits, settled, waitingDays: count } = outcome;
    const state = settled ?? waits;
    const number = readRecord(database, 'meeting', outcome.meeting)?.number ?? null;
    if (state === null) return [];
    const frozen: PackOutcome = {
      id: outcome.id,
      ref:
        outcome.code === null
          ? both((say) => say('outcome.ref', { meeting: number ?? '', n: index + 1 }))
          : plain(outcome.code),
      kind: outcome.kind,
      state,
      text: textOf(outcome.text),
      meeting: both((say, language) =>
        number === null || outcome.meetingDay === null
          ? outcome.meetingName.title[language]
          : say('meetingRef', {
              ordinal: ordinalOf(number, 'plain', language),
              date: formatDate(outcome.meetingDay, language),
            }),
      ),
      addressedTo: outcome.addressedTo === null ? null : plain(outcome.addressedTo),
      owner: outcome.owner === null ? null : plain(outcome.owner),
      due: outcome.due === null ? null : dueText(outcome.due),
      age:
        settled !== null
          ? settledOn(outcome, settled)
          : count === null || state === 'open'
            ? null
            : both((say) => say(state === 'overdue' ? 'outcome.overdue' : 'outcome.awaits', { count })),
      response: settled === null ? textOrNull(outcome.responseText) : answerOf(outcome),
      ...(settled !== null && effectOf(outcome)),
    };
    // What was said under an item is for those for whom the item was.
    const item = outcome.item === null ? undefined : items.get(outcome.item);
    const visibility = item === undefined ? 'public' : visibilityOf(item);
    const what = both((say, language) => say('omission.outcome', { ref: frozen.ref[language] }));
    return [restricted.mark(frozen, visibility, { section: 'advice', what, basis: 'visibility' })];
  });
}
