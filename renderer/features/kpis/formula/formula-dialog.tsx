import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { formulaProblemSentence, formulaText, missingReasonWords } from '#shared/i18n/formula-sentence.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useVersionFields, VersionFields } from '../version-fields.tsx';
import { FormulaField } from './formula-field.tsx';
import { FormulaInputs } from './formula-inputs.tsx';

/** Writes the formula of an indicator, checked as it is typed, with what it gives now. Emptied: it is measured again. */
export function FormulaDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t, i18n } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const version = useVersionFields();
  const [text, setText] = useState(kpi.formula === null ? '' : formulaText(kpi.formula, language));
  const [refusal, setRefusal] = useState<string | null>(null);
  const typed = text.trim();
  const { data: names } = useQuery(queries.records.names.queryOptions({ input: { entity: 'kpi' } }));
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
    const written = isVersion ? version.read(t('version.reasonMissing')) : null;
    if (isVersion && written === null) return;
    const change = { kpi: kpi.id, fields: { formula } };
    const refused = await tell<unknown>(t('formula.saved', { code: kpi.code ?? '' }), ({ kpis }) =>
      written === null ? kpis.define(change) : kpis.redefine({ ...change, ...written }),
    );
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  return (
    <FormDialog
      size="medium"
      title={t('formula.title')}
      saveLabel={t('form.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
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
        kpis={(names ?? []).filter(({ id }) => id !== kpi.id)}
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
        <div className="border-t border-line pt-3">
          <VersionFields fields={version} reasonLabel={t('common:reason')} reasonHint={t('version.reasonHint')} />
        </div>
      )}
    </FormDialog>
  );
}
