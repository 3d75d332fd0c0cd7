import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';

/** What was filed at one item so far; a slip of the pen is mended where it stands. */
export function FiledOutcomes({ outcomes, label }: { outcomes: readonly OutcomeView[]; label: string }) {
  if (outcomes.length === 0) return null;
  return (
    <ol aria-label={label} className="flex flex-col">
      {outcomes.map((outcome) => (
        <FiledOutcome key={outcome.id} outcome={outcome} />
      ))}
    </ol>
  );
}

function FiledOutcome({ outcome }: { outcome: OutcomeView }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const own = useLanguage();
  const { id, kind, text, addressedTo, owner, due } = outcome;
  const language = text[own] === '' ? (own === 'bg' ? 'en' : 'bg') : own;
  const save = useSaveField({ entity: 'outcome', id, name: 'text', label: t('outcome.text'), isReadOnly });
  const facts = [
    addressedTo && t('outcome.to', { who: addressedTo }),
    owner && t('outcome.responsibleIs', { who: owner }),
    due && t('outcome.by', { due: formatDue(due, own) }),
  ].filter(Boolean);
  return (
    <li className="grid grid-cols-[152px_minmax(0,1fr)] gap-x-3 border-b border-line py-1.5 last:border-b-0 max-sm:grid-cols-1">
      <span className="text-sm leading-6 font-semibold text-ink-2">{t(`outcome.kind.${kind}`)}</span>
      <span className="min-w-0">
        <InlineEdit
          label={t('outcome.text')}
          value={text[language]}
          save={(written) => save({ [language]: written })}
          placeholder={textIn(text, own) || '—'}
          isReadOnly={isReadOnly}
          lang={language}
        />
        {facts.length > 0 && <span className="block text-sm text-ink-3">{facts.join(' · ')}</span>}
      </span>
    </li>
  );
}
