import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '#renderer/ui/link.tsx';

/** Longer than this a text is cut to its first lines. */
const wholeLimit = 280;

/** A text cut to its first lines, until a person asks for the rest. */
export function LongText({ text, lang }: { text: string; lang: string | undefined }) {
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
