import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { moveAmongEntries } from './move-among-entries.ts';
import { useHistory } from './use-history.ts';

/** Everything that was done to one record and its parts, newest first. For a panel, inside a Section or a Disclosure. */
export function RecordHistory({ recordId }: { recordId: string }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { entries, names, isLoaded, hasMore, isLoadingMore, loadMore } = useHistory({ record: recordId, limit: 20 });
  if (!isLoaded) return null;
  if (entries.length === 0) return <p className="text-ink-3">{t('recordEmpty')}</p>;
  return (
    <div className="flex flex-col items-start gap-3">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows only move between its buttons */}
      <ol className="flex w-full flex-col" onKeyDown={moveAmongEntries}>
        {entries.map((entry) => {
          const { day, time } = sofiaTime(entry.at);
          return (
            <li key={entry.txn} className="border-b border-line py-2.5 first:pt-0 last:border-b-0">
              <time dateTime={entry.at} className="mb-0.5 block text-sm text-ink-3">
                {formatDate(day, language)}, {time}
              </time>
              <HistoryEntry entry={entry} names={names} pageId={recordId} />
            </li>
          );
        })}
      </ol>
      {hasMore && (
        <Button size="small" isPending={isLoadingMore} onPress={loadMore}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

/** The same, folded; read only when it is opened. */
export function HistoryPart({ recordId }: { recordId: string }) {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={t('title')} isExpanded={isOpen} onExpandedChange={setOpen}>
      {isOpen && <RecordHistory recordId={recordId} />}
    </Disclosure>
  );
}
