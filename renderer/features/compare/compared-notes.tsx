import { useTranslation } from 'react-i18next';
import type { ComparedPlans } from '#shared/contract/compare.ts';
import { comparedNotes, sideNote, sideWords } from '#shared/i18n/compare-sentences.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';

/** What is shown on each side, by which time, and what the reader must know to trust it. */
export function ComparedNotes({ compared }: { compared: ComparedPlans }) {
  const { t, i18n } = useTranslation('compare');
  const language = useLanguage();
  const { from, to, basis } = compared;
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
      {notes.length > 0 && <p className="max-w-200 text-sm text-pretty text-ink-3">{notes.join(' ')}</p>}
    </div>
  );
}
