import { useTranslation } from 'react-i18next';
import { formatDue } from '#shared/i18n/format.ts';
import type { ProgrammeView } from '#shared/contract/programmes.ts';
import { useWords } from './use-words.ts';

/** The clock of a programme in words: which month of how many, what is left, what was amended. */
export function useClockParts(): (programme: ProgrammeView) => string[] {
  const { t } = useTranslation('programmes');
  const { when, language } = useWords();
  return ({ clock, kind, amendmentCount, reportingPeriod }) => {
    const { state, month, ofMonths, from, until, daysLeft } = clock;
    const amendments = amendmentCount > 0 ? t('clock.amendments', { count: amendmentCount }) : t('clock.noAmendments');
    const period = reportingPeriod === null ? [] : [t('share.period', reportingPeriod)];
    const tail = kind === 'grant' ? [...period, amendments] : [];
    if (state === 'unknown') return [t('clock.unknown')];
    if (state === 'ended') return [t('clock.ended', { on: until === null ? '' : when(until) }), ...tail];
    if (state === 'notBegun') return [t('clock.notBegun', { on: from === null ? '' : when(from) }), ...tail];
    if (state === 'pastDuration') return [t('clock.pastDuration', { count: ofMonths ?? 0 }), ...tail];
    const months = ofMonths === null ? t('clock.monthOnly', { month }) : t('clock.month', { month, of: ofMonths });
    const left = daysLeft === 0 ? t('clock.lastDay') : t('clock.daysLeft', { count: daysLeft ?? 0 });
    const end = until === null ? t('clock.noEnd') : t('clock.until', { date: formatDue(until, language) });
    return [...(month === null ? [] : [months]), ...(daysLeft === null ? [] : [left]), end, ...tail];
  };
}

/** `isLarge` stands under the title of the programme's own page: its first part carries the news. */
export function ProgrammeClockLine({ programme, isLarge = false }: { programme: ProgrammeView; isLarge?: boolean }) {
  const [first, ...rest] = useClockParts()(programme);
  return (
    <p className={isLarge ? 'text-lg text-ink-2' : 'text-sm text-ink-2'}>
      <b className="font-semibold text-ink">{first}</b>
      {rest.map((part) => (
        <span key={part}>
          <span className="text-ink-3"> · </span>
          <span className="whitespace-nowrap">{part}</span>
        </span>
      ))}
    </p>
  );
}
