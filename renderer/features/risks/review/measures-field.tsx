import { useTranslation } from 'react-i18next';
import { measuresApplied, type RiskReview } from '#shared/model/risk.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';

const unsaid = 'unsaid';

interface MeasuresFieldProps {
  value: RiskReview['measuresApplied'];
  onChange: (value: RiskReview['measuresApplied']) => void;
}

/** Whether the measures were applied: the funder's portal asks it of each period. It may be left unsaid. */
export function MeasuresField({ value, onChange }: MeasuresFieldProps) {
  const { t } = useTranslation('risks');
  return (
    <RadioGroup
      label={t('review.measures')}
      orientation="horizontal"
      choices={[...measuresApplied, unsaid].map((choice) => ({
        value: choice,
        label: t(`review.measuresApplied.${choice as 'yes' | 'no' | 'unsaid'}`), // one of the three
      }))}
      value={value ?? unsaid}
      onChange={(choice) => onChange(measuresApplied.find((known) => known === choice) ?? null)}
    />
  );
}
