import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatShare } from '#shared/i18n/format.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { useWords } from '../use-words.ts';

/** How much of the time has gone against how much of what is owed was handed over: two bars of one length. */
export function ClockShares({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { language } = useWords();
  const { clock, deliverableCounts: counts } = programme;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const submitted = counts.approved + counts.submitted + counts.submittedLate;
  if (clock.timeGone === null || total === 0) return null;
  const percent = (share: number) => formatShare(share, language);
  return (
    <div className="mt-2 grid max-w-180 gap-x-8 gap-y-2 @min-[560px]:grid-cols-2">
      <ProgressBar
        className="items-stretch"
        label={t('share.time')}
        value={clock.timeGone * 100}
        valueText={percent(clock.timeGone)}
      />
      <ProgressBar
        className="items-stretch"
        label={t('share.delivered')}
        value={(submitted / total) * 100}
        valueText={t('share.deliveredOf', { percent: percent(submitted / total), count: submitted, total })}
      />
    </div>
  );
}
