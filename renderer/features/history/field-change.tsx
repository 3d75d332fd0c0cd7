import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '#shared/contract/history.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { fieldWords, languageOfField, valueWords } from '#shared/i18n/change-words.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { Names } from './touched-pages.ts';

/** Longer than this the old and the new text stand one under the other. */
const besideLimit = 70;
/** Longer than this a text is cut to its first lines. */
const wholeLimit = 280;

/** One field of a record: from what to what. What a new record was made with has nothing before it. */
export function FieldChange({ change, names, isNew }: { change: HistoryChange; names: Names; isNew: boolean }) {
  const { t, i18n } = useTranslation('history');
  const language = useLanguage();
  const words = { i18n, language, names };
  const { entity, field } = change;
  const before = valueWords(entity, field, change.before, words);
  const after = valueWords(entity, field, change.after, words);
  const lang = languageOfField(field);
  const isLong = before.length > besideLimit || after.length > besideLimit;
  return (
    <FieldRow label={capitalised(fieldWords(field, i18n))}>
      {isNew ? (
        <LongText text={after} lang={lang} />
      ) : isLong ? (
        <span className="flex flex-col gap-1">
          <Told word={t('was')} isQuiet>
            <LongText text={before} lang={lang} />
          </Told>
          <Told word={t('became')}>
            <LongText text={after} lang={lang} />
          </Told>
        </span>
      ) : (
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
      )}
    </FieldRow>
  );
}

function Told({ word, isQuiet = false, children }: { word: string; isQuiet?: boolean; children: ReactNode }) {
  return (
    <span className={cx('grid grid-cols-[48px_minmax(0,1fr)]', isQuiet && 'text-ink-3')}>
      <span className="text-sm leading-5 text-ink-3">{word}</span>
      <span>{children}</span>
    </span>
  );
}

function LongText({ text, lang }: { text: string; lang: string | undefined }) {
  const { t } = useTranslation('history');
  const [isWhole, setWhole] = useState(false);
  if (text === '') return <span className="text-ink-3">{t('nothing')}</span>;
  const isCut = text.length > wholeLimit && !isWhole;
  return (
    <>
      <span lang={lang} className="whitespace-pre-line">
        {isCut ? `${text.slice(0, wholeLimit).replace(/\s+\S*$/, '')}…` : text}
      </span>
      {text.length > wholeLimit && (
        <Link className="ml-1.5 text-sm" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('lessText') : t('wholeText')}
        </Link>
      )}
    </>
  );
}
