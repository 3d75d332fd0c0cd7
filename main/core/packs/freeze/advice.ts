import { formatDate } from '#shared/i18n/format.ts';
import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import { outcomeViews } from '../../board/meeting-views.ts';
import { readRecord } from '../../workbook/records.ts';
import type { FreezeContext } from './freeze-context.ts';
import { ordinalOf } from './identity.ts';
import { both, dueText, plain, textOf, textOrNull } from './pack-language.ts';

/** What the Board advised and nobody answered, and actions that are still open; the oldest first. */
export function freezeAdvice({ database, plan, meeting: next }: FreezeContext): PackOutcome[] {
  const waiting = outcomeViews(database, plan.asOf)
    .filter(({ waits, meeting }) => waits !== null && meeting !== next.id)
    .toSorted((a, b) => (a.meetingDay ?? '').localeCompare(b.meetingDay ?? ''));
  return waiting.flatMap((outcome, index) => {
    const { waits, waitingDays: count } = outcome;
    const number = readRecord(database, 'meeting', outcome.meeting)?.number ?? null;
    if (waits === null) return [];
    return [
      {
        ref:
          outcome.code === null
            ? both((say) => say('outcome.ref', { meeting: number ?? '', n: index + 1 }))
            : plain(outcome.code),
        kind: outcome.kind,
        state: waits,
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
          count === null || waits === 'open'
            ? null
            : both((say) => say(waits === 'overdue' ? 'outcome.overdue' : 'outcome.awaits', { count })),
        response: textOrNull(outcome.responseText),
      },
    ];
  });
}
