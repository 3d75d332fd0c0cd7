import type { TFunction } from 'i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import type { StatusName } from '#renderer/ui/status.ts';

export interface OutcomeStanding {
  status: StatusName;
  words: string;
}

/** Where an outcome stands, as a mark and in words: what it waits for and since when. */
export function standingOf(
  { waits, waitingDays, kind }: OutcomeView,
  t: TFunction<['board', 'fields']>,
): OutcomeStanding {
  if (waits === 'awaitsResponse') return { status: 'atRisk', words: t('outcome.awaits', { count: waitingDays ?? 0 }) };
  if (waits === 'overdue') return { status: 'overdue', words: t('outcome.overdue', { count: waitingDays ?? 0 }) };
  if (waits === 'open') return { status: 'planned', words: t('outcome.open') };
  const isNoted = kind === 'information' || kind === 'decisionElsewhere';
  return { status: 'completed', words: isNoted ? t('outcome.noted') : t('outcome.closed') };
}
