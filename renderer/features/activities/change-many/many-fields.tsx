import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles, priorities, readinessLevels } from '#shared/model/activity.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { DateField, DayField } from '#renderer/app/form/date-field.tsx';
import { useFocusAreas } from '../use-focus-areas.ts';
import { shiftUnits, type ManyDraft, type ManyField } from './many-draft.ts';

interface ManyFieldsProps {
  draft: ManyDraft;
  onWrite: (patch: Partial<ManyDraft>) => void;
  /** What the form still lacks, in words. */
  missing: string | null;
}

/** The one value that all of the chosen activities get. */
export function ValueField({ field, draft, onWrite, missing }: ManyFieldsProps & { field: ManyField }) {
  const { t } = useTranslation(['activities', 'common', 'fields']);
  const records = useRecordOptions(field);
  const label = t(`activities:many.what.${field}`);
  const onChange = (value: string | null) => onWrite({ value });
  if (field === 'responsible' || field === 'owner')
    return (
      <ComboBox
        label={label}
        description={t('activities:many.noneHint')}
        placeholder={t('activities:record.choose')}
        emptyText={t('common:nothingFound')}
        options={records}
        value={draft.value ?? null}
        onChange={onChange}
        error={missing}
      />
    );
  const words = {
    focusArea: () => records,
    readiness: () =>
      readinessLevels.map((value) => ({ value, label: capitalised(t(`fields:choice.readiness.${value}`)) })),
    priority: () => priorities.map((value) => ({ value, label: capitalised(t(`fields:choice.priority.${value}`)) })),
  };
  return (
    <Select
      label={label}
      noneLabel={t('common:none')}
      placeholder={t('activities:many.choose')}
      options={words[field]()}
      value={draft.value ?? null}
      onChange={onChange}
      error={missing}
    />
  );
}

function useRecordOptions(field: ManyField): readonly { value: string; label: string }[] {
  const { queries } = useApplication();
  const language = useLanguage();
  const entity = field === 'owner' ? 'person' : 'organisation';
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity } }));
  const areas = useFocusAreas();
  return (field === 'focusArea' ? areas : data).map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
}

const sinceLabels = { done: 'doneOn', dropped: 'droppedOn', onHold: 'onHoldSince' } as const;

export function LifecycleFields({ draft, onWrite, missing }: ManyFieldsProps) {
  const { t } = useTranslation(['activities', 'fields']);
  const { lifecycle } = draft;
  const since =
    lifecycle !== null && lifecycle in sinceLabels ? sinceLabels[lifecycle as keyof typeof sinceLabels] : 'since'; // one of its keys
  return (
    <>
      <RadioGroup
        label={t('activities:lifecycle.choose')}
        choices={lifecycles.map((value) => ({ value, label: capitalised(t(`fields:choice.lifecycle.${value}`)) }))}
        value={lifecycle}
        onChange={(value) => onWrite({ lifecycle: value })}
        error={missing}
      />
      <DateField
        label={t(`activities:lifecycle.${since}`)}
        description={t('activities:lifecycle.hint')}
        value={draft.since}
        onChange={(value) => onWrite({ since: value })}
      />
    </>
  );
}

export function DueFields({ draft, onWrite, missing }: ManyFieldsProps) {
  const { t } = useTranslation('activities');
  return (
    <>
      <RadioGroup
        label={t('many.dueBy')}
        isLabelHidden
        orientation="horizontal"
        choices={(['shift', 'set'] as const).map((value) => ({ value, label: t(`many.dueByChoice.${value}`) }))}
        value={draft.dueBy}
        onChange={(dueBy) => onWrite({ dueBy })}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        {draft.dueBy === 'set' ? (
          <DateField
            className="col-span-2"
            label={t('due.to')}
            value={draft.to}
            onChange={(to) => onWrite({ to })}
            error={missing}
          />
        ) : (
          <>
            <NumberField
              label={t('many.count')}
              description={t('many.countHint')}
              value={draft.count}
              onChange={(count) => onWrite({ count: Number.isNaN(count) ? 0 : Math.trunc(count) })}
              minValue={-3_660}
              maxValue={3_660}
              step={1}
              error={missing}
            />
            <Select
              label={t('many.unit')}
              options={shiftUnits.map((value) => ({ value, label: t(`many.unitChoice.${value}`) }))}
              value={draft.unit}
              onChange={(unit) => unit && onWrite({ unit })}
            />
          </>
        )}
        <DayField
          className="col-span-2"
          label={t('due.decidedOn')}
          value={draft.decidedOn}
          onChange={(decidedOn) => onWrite({ decidedOn })}
        />
      </div>
    </>
  );
}
