import { rolloutStates, type RolloutState } from '#shared/model/activity.ts';
import { addUp, mostLiveFirst, type DistrictCount } from '#shared/rules/district-sums.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

interface DistrictSummaryProps {
  counts: readonly DistrictCount[] | undefined;
  /** How many of the activities shown have a district. */
  activities: number | undefined;
  words: MatrixWords;
  isReadOnly: boolean;
}

const fills: Record<RolloutState, string> = {
  live: 'bg-on-track-fill',
  running: 'fill-hatched text-on-track-fill',
  planned: 'fill-hollow text-edge',
};

/** The districts by how much is live in them: a quiet bar for each, and the number. */
export function DistrictSummary({ counts, activities, words, isReadOnly }: DistrictSummaryProps) {
  const { t, nameOf } = words;
  const most = counts === undefined ? 0 : Math.max(...counts.map((count) => totalOf(count)));
  return (
    <section
      aria-label={t('districts:summary.show')}
      className="flex w-60 shrink-0 flex-col overflow-y-auto border-l border-line px-4 pt-3 pb-4"
    >
      <h2 className="text-lg font-bold tracking-tight">{t('districts:summary.title')}</h2>
      {counts && (
        <p className="mb-3 text-sm text-pretty text-ink-3">
          {activities === 0
            ? t(isReadOnly ? 'districts:summary.noneReadOnly' : 'districts:summary.none')
            : `${t('districts:summary.activities', { count: activities ?? 0 })}: ${t('districts:counted', { ...addUp(counts) })}`}
        </p>
      )}
      {counts && most > 0 && (
        <ul className="flex flex-col gap-1.5">
          {mostLiveFirst(counts).map(({ district, count }) => (
            <li key={district} className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-center gap-2 text-sm">
              <span className="truncate text-ink-2" title={nameOf(district)}>
                {nameOf(district)}
              </span>
              <span
                aria-hidden
                title={t('districts:counted', { ...count })}
                className="flex h-2 gap-px [--ground:var(--paper)]"
              >
                {rolloutStates
                  .toReversed()
                  .map(
                    (state) =>
                      count[state] > 0 && (
                        <span
                          key={state}
                          style={{ width: `${(count[state] / most) * 100}%` }}
                          className={`h-full rounded-[2px] forced-color-adjust-none ${fills[state]}`}
                        />
                      ),
                  )}
              </span>
              <span aria-hidden className={count.live > 0 ? 'font-semibold' : 'text-ink-3'}>
                {count.live}
              </span>
              <VisuallyHidden>{t('districts:counted', { ...count })}</VisuallyHidden>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const totalOf = ({ live, running, planned }: DistrictCount) => live + running + planned;
