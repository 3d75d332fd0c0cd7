import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { partsOf } from '#shared/i18n/kpi-part-name.ts';
import { kpiUnit, kpiValue } from '#shared/i18n/kpi-value.ts';
import type { Dimension } from '#shared/model/kpi.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { emptyDraft, readDraft, type DraftProblems } from '../reading-draft.ts';
import { useProblemText } from '../use-problem-text.ts';

interface EnterPartsDialogProps {
  kpi: KpiDetail;
  dimension: Dimension;
  onClose: () => void;
}

/** The values of the parts on one day, in one action; what is left empty is not entered. */
export function EnterPartsDialog({ kpi, dimension, onClose }: EnterPartsDialogProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf: seen, workbook } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const problemText = useProblemText(kpi);
  const [asOf, setAsOf] = useState(formatDate(seen < workbook.today ? seen : workbook.today, language));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, DraftProblems>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const date = parsePartialDate(asOf);
  const day = date === null ? null : lastDay(date);
  const parts = partsOf(dimension, language).map((part) => ({
    ...part,
    known: kpi.readings.find(
      (reading) => reading.disaggregation === part.part && reading.asOf === day && reading.supersededBy === null,
    ),
  }));
  const forget = () => {
    setProblems({});
    setRefusal(null);
  };

  const save = async () => {
    if (isRunning) return;
    const filled = parts.filter(({ part, known }) => known === undefined && (typed[part] ?? '').trim() !== '');
    if (filled.length === 0) return setRefusal(t('parts.nothingTyped'));
    const read = filled.map(({ part }) => ({
      part,
      ...readDraft({ ...emptyDraft(asOf), value: typed[part] ?? '', part }, { kpi, language, today: workbook.today }),
    }));
    const wrong = read.flatMap((one) => ('problems' in one ? [[one.part, one.problems] as const] : []));
    if (wrong.length > 0) return setProblems(Object.fromEntries(wrong));
    const entries = read.flatMap((one) => ('measured' in one ? [{ kpi: kpi.id, ...one.measured }] : []));
    const told = t('parts.entered', { code: kpi.code ?? '', count: entries.length });
    const refused = await tell(told, ({ kpis }) => kpis.enterReadings({ entries }));
    if (refused === null) onClose();
    else setRefusal(refused);
  };

  const [dateProblem] = Object.values(problems).flatMap(({ asOf: problem }) => problem ?? []);
  return (
    <FormDialog
      size="medium"
      title={t('parts.enterTitle', { name: textIn(dimension.name, language) })}
      saveLabel={t('form.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t('parts.enterLead')}</p>
      <TextField
        label={t('form.asOf')}
        value={asOf}
        onChange={(text) => {
          setAsOf(text);
          forget();
        }}
        error={problemText(dateProblem)}
        className="w-48"
        autoComplete="off"
      />
      <ul className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
        {parts.map(({ part, name, known }) => (
          <li key={part} className="grid grid-cols-[minmax(0,1fr)_9rem] items-start gap-3">
            <span className="pt-1.5 text-pretty">{name}</span>
            {known === undefined ? (
              <TextField
                label={name}
                isLabelHidden
                align="end"
                suffix={kpi.valueType === 'percent' ? '%' : undefined}
                value={typed[part] ?? ''}
                onChange={(text) => {
                  setTyped({ ...typed, [part]: text });
                  forget();
                }}
                error={problemText(problems[part]?.value)}
                autoComplete="off"
              />
            ) : (
              <span className="pt-1.5 text-right">
                {known.quantity === null ? '—' : kpiValue(known.quantity, kpi, language)}
                <span className="block text-sm text-ink-3">{t('parts.known')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {kpiUnit(kpi, language) !== '' && (
        <p className="text-sm text-ink-3">{t('parts.unit', { unit: kpiUnit(kpi, language) })}</p>
      )}
    </FormDialog>
  );
}
