import { useTranslation } from 'react-i18next';
import type { ComparedPlans } from '#shared/contract/compare.ts';
import { comparedNotes, sideNote, sideWords } from '#shared/i18n/compare-sentences.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { compareHref } from './compare-address.ts';

/** What is shown on each side, by which time, and what the reader must know to trust it. */
export function ComparedNotes({ compared }: { compared: ComparedPlans }) {
  const { t, i18n } = useTranslation('compare');
  const language = useLanguage();
  const { from, to, basis } = compared;
  const { workbook } = useWorkbook();
  const words = { i18n, language };
  const notes = comparedNotes(compared, words);
  return (
    <div className="flex flex-col gap-2">
      <FieldList>
        {([from, to] as const).map((side, index) => (
          <FieldRow key={index === 0 ? 'from' : 'to'} label={t(index === 0 ? 'before' : 'after')}>
            {sideWords(side, basis, words)} <span className="text-ink-3">· {sideNote(side, words)}</span>
          </FieldRow>
        ))}
      </FieldList>
      {to.changedLater > 0 && (
        <p className="max-w-200 text-sm text-pretty text-ink-2">
          {t('note.changedLater', { count: to.changedLater, date: formatDate(to.on, language) })}{' '}
          <Link href={compareHref({ from: from.side, to: { kind: 'day', day: workbook.today }, basis })}>
            {t('note.withToday')}
          </Link>
        </p>
      )}
      {notes.length > 0 && <p className="max-w-200 text-sm text-pretty text-ink-3">{notes.join(' ')}</p>}
    </div>
  );
}
