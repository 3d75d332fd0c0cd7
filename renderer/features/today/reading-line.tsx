import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueReading } from '#shared/contract/today.ts';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { kpiFigure, kpiUnit, kpiValue, readingValue } from '#shared/i18n/kpi-value.ts';
import type { Quantity } from '#shared/model/values.ts';
import { parseReadingValue, readingProblem } from '#shared/rules/kpi-values.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useProblemText } from '#renderer/features/kpis/use-problem-text.ts';
import { useReadingToast } from '#renderer/features/kpis/use-reading-toast.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { QuantityField } from '#renderer/ui/value-fields.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** An indicator whose value is missing or too old; the new one is written here. */
export function ReadingLine({ line: { kpi, expectedAsOf, dueBy } }: LineProps<DueReading>) {
  const { t } = useTranslation(['today', 'common', 'kpis']);
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const { run } = useAction();
  const told = useReadingToast();
  const problemText = useProblemText(kpi);
  const [problem, setProblem] = useState<string | null>(null);
  // What was refused stays in the box, so that it can be seen and put right.
  const [refused, setRefused] = useState<Quantity | null>(null);
  const previous = kpi.reading;

  const save = async (quantity: Quantity | null) => {
    const wrong = quantity === null ? null : readingProblem(kpi, quantity);
    setRefused(wrong === null ? null : quantity);
    setProblem(wrong === null ? null : problemText(wrong));
    if (quantity === null || wrong !== null) return;
    const measured = { asOf: expectedAsOf, quantity, quality: 'final' as const };
    const change = await run(({ client }) => client.kpis.addReading({ kpi: kpi.id, ...measured, seenOn: asOf }), {
      onError: ({ message }) => {
        setRefused(quantity);
        setProblem(message);
      },
    });
    if (change === undefined) return;
    told(kpi, measured, change);
  };

  return (
    <ActionLine
      lead={t('common:asOf', { date: formatDate(expectedAsOf, language) })}
      title={<TitleLink href={recordHref('kpi', kpi.id)}>{textIn(kpi.title, language)}</TitleLink>}
      note={
        <>
          {previous === null
            ? t('readings.none')
            : t('readings.previous', {
                value: readingValue(previous, kpi, language),
                date: formatPartialDate(previous.asOfPrecision ?? previous.asOf, language),
              })}
          {' · '}
          <span className={dueBy < asOf ? 'font-medium text-overdue' : undefined}>
            {t(dueBy < asOf ? 'readings.late' : 'readings.dueBy', { date: formatDate(dueBy, language) })}
          </span>
        </>
      }
      action={
        !isReadOnly && (
          <QuantityField
            label={`${textIn(kpi.title, language)}, ${t('common:asOf', { date: formatDate(expectedAsOf, language) })}`}
            isLabelHidden
            value={refused}
            onChange={(quantity) => void save(quantity)}
            parse={(text) => parseReadingValue(text, kpi, language)}
            format={(quantity) => kpiFigure(quantity, kpi, language)}
            explain={(quantity) => kpiValue(quantity, kpi, language)}
            notUnderstood={problemText('valueUnknown') ?? ''}
            error={problem}
            placeholder={previous?.quantity ? kpiFigure(previous.quantity, kpi, language) : ''}
            suffix={kpiUnit(kpi, language)}
            className="w-40 whitespace-normal"
          />
        )
      }
    />
  );
}
