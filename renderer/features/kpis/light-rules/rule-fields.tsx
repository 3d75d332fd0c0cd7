import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { kpiUnit } from '#shared/i18n/kpi-value.ts';
import { kpiLights } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { hasThreshold, ruleKinds, ruleOf, type RuleDraft } from './rule-draft.ts';

interface RuleFieldsProps {
  kpi: KpiDetail;
  rule: RuleDraft;
  number: number;
  onChange: (patch: Partial<RuleDraft>) => void;
}

/** One rule: its colour, when it is true, and the threshold that this needs. */
export function RuleFields({ kpi, rule, number, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const isWrong = ruleOf(rule, language) === null;
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg bg-sunken p-3">
      <legend className="float-left text-sm font-semibold">{t('rules.edit.rule', { number })}</legend>
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-[132px_minmax(0,1fr)]">
        <Select
          label={t('rules.edit.colour')}
          value={rule.light}
          options={kpiLights.map((value) => ({
            value,
            label: capitalised(t(`colour.${value}`)),
            mark: <Light light={value} />,
          }))}
          onChange={(light) => light !== null && onChange({ light })}
        />
        <Select
          label={t('rules.edit.when')}
          value={rule.when}
          options={ruleKinds.map((value) => ({ value, label: t(`rules.edit.kind.${value}`) }))}
          onChange={(when) => when !== null && onChange({ when })}
        />
      </div>
      {hasThreshold(rule.when) && (
        <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-3">
          {rule.when !== 'attainment' && (
            <Select
              label={t('rules.edit.bound')}
              value={rule.is}
              options={(['atLeast', 'atMost'] as const).map((value) => ({ value, label: t(`rules.edit.${value}`) }))}
              onChange={(is) => is !== null && onChange({ is })}
            />
          )}
          <TextField
            label={t(`rules.edit.threshold.${rule.when as 'value'}`)}
            description={rule.when === 'change' ? t('rules.edit.changeHint') : undefined}
            value={rule.threshold}
            align="end"
            suffix={
              rule.when === 'attainment' || (rule.when === 'change' && rule.in === 'percent')
                ? '%'
                : kpiUnit(kpi, language) || (kpi.valueType === 'percent' ? '%' : undefined)
            }
            onChange={(threshold) => onChange({ threshold })}
            error={isWrong ? t('rules.edit.thresholdWrong') : null}
            autoComplete="off"
          />
          {rule.when === 'change' && (
            <Select
              label={t('rules.edit.in')}
              value={rule.in}
              options={(['unit', 'percent'] as const).map((value) => ({ value, label: t(`rules.edit.${value}`) }))}
              onChange={(unit) => unit !== null && onChange({ in: unit })}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}
