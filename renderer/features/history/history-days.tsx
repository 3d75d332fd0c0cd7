import { useTranslation } from 'react-i18next';
import type { HistoryEntry as Entry } from '#shared/contract/history.ts';
import { formatWeekday } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { moveAmongEntries } from './move-among-entries.ts';
import type { Names } from './touched-pages.ts';

export interface HistoryDaysProps {
  entries: readonly Entry[];
  names: Names;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
}

/** Actions under the days on which they were done. */
export function HistoryDays({ entries, names, hasMore, isLoadingMore, loadMore }: HistoryDaysProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  return (
    <div role="presentation" onKeyDown={moveAmongEntries} className="flex max-w-260 flex-col gap-6 pt-4">
      {byDay(entries).map(({ day, actions }) => (
        <Section key={day} title={formatWeekday(day, language)}>
          <ol className="border-t border-line-strong">
            {actions.map((entry) => (
              <li key={entry.txn} className="grid grid-cols-[48px_minmax(0,1fr)] gap-x-3 border-b border-line py-2">
                <time dateTime={entry.at} className="text-ink-3 tabular-nums">
                  {sofiaTime(entry.at).time}
                </time>
                <HistoryEntry entry={entry} names={names} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
      {hasMore && (
        <Button className="self-start" isPending={isLoadingMore} onPress={loadMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function byDay(entries: readonly Entry[]): { day: Day; actions: Entry[] }[] {
  const days: { day: Day; actions: Entry[] }[] = [];
  for (const entry of entries) {
    const { day } = sofiaTime(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.actions.push(entry);
    else days.push({ day, actions: [entry] });
  }
  return days;
}
