import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';

interface EventFacts {
  participants: number | null;
  expertDays: number | null;
  outcome: string;
}

/** What is asked of an event that took place, and of no other milestone. */
export function EventFields({
  draft,
  onChange,
}: {
  draft: EventFacts;
  onChange: (patch: Partial<EventFacts>) => void;
}) {
  const { t } = useTranslation(['advisory', 'common']);
  const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value);
  return (
    <>
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label={t('advisory:eventForm.participants')}
          labelNote={t('common:optional')}
          minValue={0}
          maxValue={1_000_000}
          formatOptions={{ maximumFractionDigits: 0 }}
          value={draft.participants ?? Number.NaN}
          onChange={(value) => onChange({ participants: numberOrNull(value) })}
        />
        <NumberField
          label={t('advisory:eventForm.expertDays')}
          labelNote={t('common:optional')}
          minValue={0}
          maxValue={100_000}
          formatOptions={{ maximumFractionDigits: 2 }}
          value={draft.expertDays ?? Number.NaN}
          onChange={(value) => onChange({ expertDays: numberOrNull(value) })}
        />
      </div>
      <TextArea
        label={t('advisory:eventForm.outcome')}
        labelNote={t('common:optional')}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
    </>
  );
}
