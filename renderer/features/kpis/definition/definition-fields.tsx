import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { kpi as kpiEntity } from '#shared/model/kpi.ts';
import { TextPair } from '#renderer/app/form/text-pair.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DefinitionDraft } from './definition-draft.ts';

interface DefinitionFieldsProps {
  draft: DefinitionDraft;
  onChange: (patch: Partial<DefinitionDraft>) => void;
}

/** The fields that say what is measured. Those that another kind of value does not have are left out. */
export function DefinitionFields({ draft, onChange }: DefinitionFieldsProps) {
  const { t } = useTranslation(['kpis', 'fields']);
  const name = (key: keyof DefinitionDraft) => capitalised(t(`fields:name.${key}`));
  const isShare = draft.valueType === 'percent' || draft.valueType === 'ratio';
  return (
    <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
      <TextArea
        label={name('definition')}
        value={draft.definition}
        onChange={(definition) => onChange({ definition })}
        className="sm:col-span-2"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that the dialog asks for
        autoFocus
      />
      <Choice field="valueType" draft={draft} onChange={onChange} />
      {draft.valueType === 'money' ? (
        <Choice field="currency" draft={draft} onChange={onChange} noneLabel="—" />
      ) : (
        <TextField label={name('unit')} value={draft.unit} onChange={(unit) => onChange({ unit })} />
      )}
      {draft.valueType === 'grade' ? (
        <div className="flex flex-col gap-1 sm:col-span-2">
          <TextPair
            label={name('grades')}
            value={draft.grades}
            onChange={(grades) => onChange({ grades })}
            isMultiline
          />
          <p className="text-sm text-ink-3">{t('version.gradesHint')}</p>
        </div>
      ) : (
        <NumberField
          label={name('decimals')}
          value={draft.decimals ?? 0}
          minValue={0}
          maxValue={6}
          onChange={(decimals) => onChange({ decimals: Number.isNaN(decimals) ? null : decimals })}
          hasSteppers
        />
      )}
      <Choice field="direction" draft={draft} onChange={onChange} />
      <Choice field="accumulation" draft={draft} onChange={onChange} />
      <Choice field="aggregation" draft={draft} onChange={onChange} noneLabel="—" />
      {isShare && (
        <>
          <TextField
            label={name('numerator')}
            value={draft.numerator}
            onChange={(numerator) => onChange({ numerator })}
          />
          <TextField
            label={name('denominator')}
            value={draft.denominator}
            onChange={(denominator) => onChange({ denominator })}
          />
        </>
      )}
      <TextArea
        label={name('method')}
        value={draft.method}
        onChange={(method) => onChange({ method })}
        className="sm:col-span-2"
      />
    </div>
  );
}

type ChoiceField = 'valueType' | 'currency' | 'direction' | 'accumulation' | 'aggregation';

function Choice({
  field,
  draft,
  onChange,
  noneLabel,
}: DefinitionFieldsProps & { field: ChoiceField; noneLabel?: string }) {
  const { t } = useTranslation('fields');
  const options = kpiEntity.fields[field].options ?? [];
  return (
    <Select
      label={capitalised(t(`name.${field}`))}
      options={options.map((value) => ({
        value,
        // Every choice of the model has a name in the catalogue.
        label: capitalised(t(`choice.${field}.${value}` as 'choice.direction.up')),
      }))}
      value={draft[field]}
      {...(noneLabel === undefined ? {} : { noneLabel })}
      onChange={(value) => {
        if (value !== null || noneLabel !== undefined) onChange({ [field]: value });
      }}
    />
  );
}
