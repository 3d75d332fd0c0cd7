import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day } from '#shared/model/values.ts';
import { both, plain, textOrNull } from './pack-language.ts';

type Settled = Exclude<PackOutcome['state'], 'awaitsResponse' | 'open' | 'overdue'>;

/** "You advised, we did": what became of an outcome between the last meeting and the day of the data; null for nothing. */
export function settledSince(outcome: OutcomeView, since: Day | null, asOf: Day): Settled | null {
  const isSince = (day: Day | null) => since !== null && day !== null && day >= since && day <= asOf;
  const { kind, state, closedOn, response, respondedOn, waits } = outcome;
  if (state === 'closed' && isSince(closedOn)) return kind === 'action' ? 'carriedOut' : 'closed';
  // What let its date pass is told with what is still open, whatever was answered.
  if (waits === null || waits === 'overdue') return null;
  return kind === 'advice' && response !== 'none' && isSince(respondedOn) ? 'answered' : null;
}

/** When it was settled, in the place of how long one has waited. */
export function settledOn({ closedOn, respondedOn }: OutcomeView, state: Settled): PackText | null {
  const day = state === 'answered' ? respondedOn : closedOn;
  return day === null ? null : both((say, language) => say(`outcome.${state}`, { date: formatDate(day, language) }));
}

/** The answer in a word, and its grounds where they were given. */
export function answerOf({ response, responseText }: OutcomeView): PackText | null {
  if (response === 'none') return textOrNull(responseText);
  return both((say, language) => {
    const grounds = responseText[language];
    return grounds === ''
      ? say(`fields:choice.response.${response}`)
      : `${say(`fields:choice.response.${response}`)}: ${grounds}`;
  });
}

/** What came of it, and for which activity or indicator. */
export function effectOf({ effect, about }: OutcomeView): Pick<PackOutcome, 'effect' | 'about'> {
  const said = textOrNull(effect);
  const codes = about.flatMap(({ entity, record }) =>
    (entity === 'activity' || entity === 'kpi') && record.code !== null ? [record.code] : [],
  );
  return { ...(said && { effect: said }), ...(codes.length > 0 && { about: plain(codes.join(', ')) }) };
}
