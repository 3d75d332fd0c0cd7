import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/values.ts';
import { wordDifference } from '#shared/rules/compare-plans/word-difference.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';

interface TextDifferenceProps {
  before: string;
  after: string;
  language: Language;
}

/** A text with the words that were struck out and those that were written in; said as such to who listens. */
export function TextDifference({ before, after, language }: TextDifferenceProps) {
  const { t } = useTranslation('compare');
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <p lang={language} className="text-pretty whitespace-pre-line">
      {pieces.map(({ kind, text }, index) => {
        // Pieces have nothing of their own to be known by, and never change places.
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark
            key={key}
            className={
              kind === 'removed'
                ? cx('text-ink-3 line-through decoration-1', pieces[index + 1]?.kind === 'added' && 'mr-1')
                : 'rounded-xs bg-on-track-soft font-medium text-on-track no-underline'
            }
          >
            <VisuallyHidden>{t(kind)} </VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
