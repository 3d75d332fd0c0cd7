import { useTranslation } from 'react-i18next';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { missingReasonWords } from '#shared/i18n/formula-sentence.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import type { FormulaInput } from '#shared/rules/formula/evaluate-formula.ts';
import { screenPath } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';

/** The values that a result is made of, each with the day it is true on; or why one is missing. */
export function FormulaInputs({ inputs }: { inputs: readonly FormulaInput[] }) {
  const { t, i18n } = useTranslation('kpis');
  const language = useLanguage();
  return (
    <ul aria-label={t('formula.inputs')} className="flex flex-col">
      {inputs.map((input) => (
        <li
          key={input.code}
          className="grid grid-cols-[72px_minmax(0,1fr)_auto] items-baseline gap-x-2 border-t border-line py-1 text-sm first:border-t-0"
        >
          {input.id === null ? (
            <span>{input.code}</span>
          ) : (
            <Link href={`#${screenPath('kpis', input.id)}`}>{input.code}</Link>
          )}
          <span className="truncate text-ink-2" title={textIn(input.of?.title, language)}>
            {textIn(input.of?.title, language)}
          </span>
          {input.quantity !== null && input.of !== null ? (
            <span className="text-right">
              <b className="font-semibold">{kpiValue(input.quantity, input.of, language)}</b>
              {input.asOf !== null && (
                <span className="text-ink-3">
                  {' '}
                  {t('panel.asOfShort', { date: formatPartialDate(input.asOfPrecision ?? input.asOf, language) })}
                </span>
              )}
            </span>
          ) : (
            <span className="text-right text-pretty text-silent">
              {input.reason === null ? '—' : missingReasonWords(input.reason, i18n, language)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
