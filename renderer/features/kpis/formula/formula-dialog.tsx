import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { formulaProblemSentence, formulaText, missingReasonWords } from '#shared/i18n/formula-sentence.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dayTyped } from '../day-typed.ts';
import { FormulaField } from './formula-field.tsx';
import { FormulaInputs } from './formula-inputs.tsx';

type Problems = Partial<Record<'validFrom' | 'reason', string>>;

/** Writes the formula of an indicator, checked as it is typed, with what it gives now. Emptied: it is measured again. */
export function FormulaDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t, i18n } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { queries, toaster } = useApplication();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const { undo } = useUndo();
  const [text, setText] = useState(kpi.formula === null ? '' : formulaText(kpi.formula, language));
  const [validFrom, setValidFrom] = useState(formatDate(asOf, language));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const typed = text.trim();
  const { data: list } = useQuery(queries.kpis.list.queryOptions({ input: { asOf } }));
  const { data: checked } = useQuery(
    queries.kpis.tryFormula.queryOptions({
      input: { kpi: kpi.id, text: typed, asOf },
      enabled: typed !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const error = typed === '' || checked?.error == null ? null : formulaProblemSentence(checked.error, i18n, language);
  const result = typed === '' ? null : (checked?.result ?? null);
  // Nothing was measured by it yet: it is simply written, not a version of something.
  const isVersion = kpi.readings.length > 0 || kpi.definitions.length > 1;

  const save = async () => {
    if (isRunning) return;
    if (error !== null) return setRefusal(t('formula.wrong'));
    const formula = typed === '' ? null : typed;
    const day = dayTyped(validFrom);
    if (isVersion) {
      setProblems({
        ...(day === null ? { validFrom: t('target.validFromMissing') } : {}),
        ...(reason.trim() === '' ? { reason: t('version.reasonMissing') } : {}),
      });
      if (day === null || reason.trim() === '') return;
    }
    const saved = await run(
      async ({ client }) => {
        const fields = { formula };
        if (isVersion && day !== null)
          await client.kpis.redefine({
            kpi: kpi.id,
            fields,
            validFrom: day,
            reason: { [language]: reason.trim() },
          });
        else await client.kpis.define({ kpi: kpi.id, fields });
        return true;
      },
      { onError: ({ message }) => setRefusal(message) },
    );
    if (saved === undefined) return;
    toaster.show({
      text: t('formula.saved', { code: kpi.code ?? '' }),
      action: { label: t('common:undo'), hint: 'Ctrl Z', onAction: () => void undo() },
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('formula.title')}
      closeLabel={t('common:close')}
      footer={
        <>
          {refusal !== null && (
            <p role="alert" className="mr-auto self-center text-sm text-pretty text-danger">
              {refusal}
            </p>
          )}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <p className="text-pretty text-ink-2">{t('formula.lead')}</p>
      <FormulaField
        label={t('panel.formula')}
        value={text}
        onChange={(next) => {
          setText(next);
          setRefusal(null);
        }}
        description={t('formula.hint')}
        error={error}
        kpis={(list?.kpis ?? []).filter(({ id }) => id !== kpi.id)}
      />
      {result !== null && (
        <div className="flex flex-col gap-1.5 rounded-lg bg-sunken px-3.5 py-3" role="status">
          <p className="text-pretty">
            {result.quantity === null ? (
              <span className="text-silent">
                {t('why.notComputed', {
                  reason: result.reason === null ? '' : missingReasonWords(result.reason, i18n, language),
                })}
              </span>
            ) : (
              <>
                {t('formula.gives')} <b className="font-semibold">{kpiValue(result.quantity, kpi, language)}</b>{' '}
                <span className="text-ink-3">
                  {t('panel.asOfShort', { date: formatPartialDate(result.asOfPrecision ?? result.asOf, language) })}
                </span>
              </>
            )}
          </p>
          <FormulaInputs inputs={result.inputs} />
        </div>
      )}
      {isVersion && (
        <div className="grid grid-cols-1 items-start gap-3 border-t border-line pt-3 sm:grid-cols-[160px_minmax(0,1fr)]">
          <TextField
            label={t('target.validFrom')}
            value={validFrom}
            onChange={(day) => {
              setValidFrom(day);
              setProblems({});
              setRefusal(null);
            }}
            error={problems.validFrom}
            autoComplete="off"
          />
          <TextArea
            label={t('common:reason')}
            description={t('version.reasonHint')}
            value={reason}
            onChange={(given) => {
              setReason(given);
              setProblems({});
            }}
            error={problems.reason}
          />
        </div>
      )}
    </Dialog>
  );
}
