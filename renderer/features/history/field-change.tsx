import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from 'lucide-react';
import type { HistoryChange } from '#shared/contract/history.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { fieldWords, languageOfField, valueWords } from '#shared/i18n/change-words.ts';
import { entities } from '#shared/model/entities.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { FieldHistoryDialog } from './field-history-dialog.tsx';
import { LongText } from './long-text.tsx';
import type { Names } from './touched-pages.ts';

/** Longer than this the old and the new text stand one under the other. */
const besideLimit = 70;

interface FieldChangeProps {
  change: HistoryChange;
  names: Names;
  isNew: boolean;
}

/** One field of a record: from what to what, and a way to all that it ever held. */
export function FieldChange({ change, names, isNew }: FieldChangeProps) {
  const { t, i18n } = useTranslation('history');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const { entity, id, field } = change;
  const name = fieldWords(field, i18n);
  // A reading is its own log, and a stale mark is kept by the text that it waits for.
  const hasHistory = !entities[entity].insertOnly && !field.endsWith('.stale');
  return (
    <FieldRow label={capitalised(name)}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <ChangedValue change={change} names={names} isNew={isNew} />
        </div>
        {hasHistory && (
          <IconButton
            size="small"
            icon={History}
            label={t('field.all', { field: name })}
            className="-my-1"
            onPress={() => setHistoryOpen(true)}
          />
        )}
      </div>
      {isHistoryOpen && (
        <FieldHistoryDialog entity={entity} id={id} field={field} onClose={() => setHistoryOpen(false)} />
      )}
    </FieldRow>
  );
}

/** From what to what; what a new record was made with has nothing before it. */
function ChangedValue({ change: { entity, field, ...change }, names, isNew }: FieldChangeProps) {
  const { t, i18n } = useTranslation('history');
  const language = useLanguage();
  const words = { i18n, language, names };
  const before = valueWords(entity, field, change.before, words);
  const after = valueWords(entity, field, change.after, words);
  const lang = languageOfField(field);
  if (isNew) return <LongText text={after} lang={lang} />;
  if (before.length > besideLimit || after.length > besideLimit)
    return (
      <span className="flex flex-col gap-1">
        <Told word={t('was')} isQuiet>
          <LongText text={before} lang={lang} />
        </Told>
        <Told word={t('became')}>
          <LongText text={after} lang={lang} />
        </Told>
      </span>
    );
  return (
    <>
      <VisuallyHidden>{t('was')} </VisuallyHidden>
      <span lang={lang} className="text-ink-3">
        {before || t('nothing')}
      </span>
      <span aria-hidden className="mx-1.5 text-ink-3">
        →
      </span>
      <VisuallyHidden> {t('became')} </VisuallyHidden>
      <span lang={lang} className={after === '' ? 'text-ink-3' : 'font-medium'}>
        {after || t('nothing')}
      </span>
    </>
  );
}

function Told({ word, isQuiet = false, children }: { word: string; isQuiet?: boolean; children: ReactNode }) {
  return (
    <span className={cx('grid grid-cols-[64px_minmax(0,1fr)]', isQuiet && 'text-ink-3')}>
      <span className="text-sm leading-5 text-ink-3">{word}</span>
      <span>{children}</span>
    </span>
  );
}
