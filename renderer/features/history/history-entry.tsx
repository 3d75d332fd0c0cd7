import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry as Entry } from '#shared/contract/history.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ActionSentence, Dot, RecordLink } from './action-sentence.tsx';
import { PageChanges } from './record-changes.tsx';
import { touchedPages, type Names, type TouchedPage } from './touched-pages.ts';

/** More pages than this are told by their number until a person asks for them. */
const pagesShown = 5;

export interface HistoryEntryProps {
  entry: Entry;
  names: Names;
  /** The page that the history stands on: it need not be named again. */
  pageId?: string;
}

/** One action in words: who, what, on which records, and each field from what to what. */
export function HistoryEntry({ entry, names, pageId }: HistoryEntryProps) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const pages = touchedPages(entry, names, language);
  const [only] = pages;
  const isSingle = pages.length === 1 && only !== undefined;
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5 text-ink-2', entry.isUndone && 'text-ink-3')}>
      <p className="text-pretty">
        <ActionSentence entry={entry} names={names} />
        {isSingle && only.id !== pageId && (
          <>
            <Dot />
            <RecordLink id={only.id} names={names} />
          </>
        )}
        {entry.isUndone && <Pill className="ml-2">{t('undone')}</Pill>}
      </p>
      {isSingle ? <PageChanges page={only} names={names} /> : <ManyPages entry={entry} pages={pages} names={names} />}
    </div>
  );
}

function ManyPages({ entry, pages, names }: { entry: Entry; pages: readonly TouchedPage[]; names: Names }) {
  const { t } = useTranslation('history');
  const isMany = pages.length > pagesShown || pages.length === 0;
  const [isOpen, setOpen] = useState(!isMany);
  return (
    <>
      {isMany && (
        <p className="text-sm text-pretty">
          {entry.records.map(({ entity, count }) => t(`count.${entity}`, { count })).join(' · ')}
          {pages.length > 0 && (
            <Link className="ml-2" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? t('hideRecords') : t('showRecords')}
            </Link>
          )}
        </p>
      )}
      {isOpen && pages.length > 0 && (
        <ul className="flex flex-col gap-2.5">
          {pages.map((page) => (
            <li key={page.id} className="flex flex-col gap-1 border-l-2 border-line pl-3">
              <RecordLink id={page.id} names={names} />
              <PageChanges page={page} names={names} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
