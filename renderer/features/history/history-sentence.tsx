import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { historySentence } from '#shared/i18n/history-sentence/history-sentence.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { RecordLink } from './record-link.tsx';
import type { Names } from './touched-pages.ts';

export interface HistorySentenceProps {
  entry: HistoryEntry;
  names: Names;
  /** The page that the history stands on: it need not be led to again. */
  pageId?: string | undefined;
}

/** One action in one sentence; the records it names lead to their pages. */
export function HistorySentence({ entry, names, pageId }: HistorySentenceProps) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const parts = historySentence(entry, { i18n, language, names, pageId });
  return parts.map(({ text, record, isActor }, index) => {
    // A sentence is made anew whenever it changes: its parts have no other name than their place.
    const key = `${index} ${record ?? ''}`;
    if (isActor)
      return (
        <b key={key} className="font-semibold text-ink">
          {text}
        </b>
      );
    if (record === null) return <Fragment key={key}>{text}</Fragment>;
    if (record === pageId)
      return (
        <span key={key} className="font-medium text-ink">
          {text}
        </span>
      );
    return (
      <RecordLink key={key} id={record} names={names}>
        {text}
      </RecordLink>
    );
  });
}
