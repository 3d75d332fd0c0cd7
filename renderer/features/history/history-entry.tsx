import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { HistoryEntry as Entry } from '#shared/contract/history.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { HistorySentence } from './history-sentence.tsx';
import { PageChanges } from './record-changes.tsx';
import { RecordLink } from './record-link.tsx';
import { touchedPages, type Names } from './touched-pages.ts';

export interface HistoryEntryProps {
  entry: Entry;
  names: Names;
  /** The page that the history stands on: it need not be named again. */
  pageId?: string;
}

/** One action: its sentence, and unfolded each field from what to what. */
export function HistoryEntry({ entry, names, pageId }: HistoryEntryProps) {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2">
      <p id={id} className={cx('text-pretty text-ink-2', entry.isUndone && 'text-ink-3')}>
        <HistorySentence entry={entry} names={names} pageId={pageId} />
        {entry.isUndone && <Pill className="ml-2">{t('undone')}</Pill>}
      </p>
      <IconButton
        size="small"
        icon={isOpen ? ChevronDown : ChevronRight}
        label={isOpen ? t('hideDetails') : t('showDetails')}
        aria-expanded={isOpen}
        aria-describedby={id}
        data-history-toggle=""
        className="-my-1"
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div className="col-span-2 pt-2 pb-1">
          <Details entry={entry} names={names} pageId={pageId} />
        </div>
      )}
    </div>
  );
}

function Details({ entry, names, pageId }: Omit<HistoryEntryProps, 'pageId'> & { pageId: string | undefined }) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const pages = touchedPages(entry, names, language);
  if (pages.length === 0)
    return (
      <p className="text-sm text-pretty text-ink-2">
        {entry.records.map(({ entity, count }) => t(`count.${entity}`, { count })).join(' · ')}
      </p>
    );
  return (
    <ul className="flex flex-col gap-2.5">
      {pages.map((page) => (
        <li key={page.id} className="flex flex-col gap-1 border-l-2 border-line pl-3">
          {pages.length > 1 && page.id !== pageId && <RecordLink id={page.id} names={names} />}
          <PageChanges page={page} names={names} />
        </li>
      ))}
    </ul>
  );
}
