import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/i18n/format.ts';
import { dependencyKinds, type DependencyKind } from '#shared/model/activity.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ParsedField } from '#renderer/ui/parsed-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';

export interface DependencyTerms {
  kind: DependencyKind;
  lagDays: number | null;
}

interface DependencyFieldsProps {
  terms: DependencyTerms;
  onChange: (terms: DependencyTerms) => void;
  isAwaited: boolean;
}

const parseDays = (text: string): number | null => {
  const digits = /^([-−]?)(\d{1,4})(?:\s*(?:д|дни|ден|days?)\.?)?$/.exec(text.trim());
  if (digits === null) return null;
  const days = Number(digits[2]);
  return days > 3_650 ? null : digits[1] === '' ? days : -days;
};

/** How one activity depends on another, and how many days must pass between them. */
export function DependencyFields({ terms, onChange, isAwaited }: DependencyFieldsProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  return (
    <>
      <RadioGroup
        label={t('dependencies.kind')}
        choices={dependencyKinds.map((value) => ({
          value,
          label: t(`dependencies.${isAwaited ? 'awaitedKind' : 'kindLong'}.${value}`),
        }))}
        value={terms.kind}
        onChange={(kind) => onChange({ ...terms, kind })}
      />
      <ParsedField
        label={t('dependencies.lag')}
        description={t('dependencies.lagHint')}
        value={terms.lagDays}
        onChange={(lagDays) => onChange({ ...terms, lagDays })}
        parse={parseDays}
        format={(days) => formatNumber(days, language)}
        notUnderstood={t('dependencies.lagUnknown')}
        suffix={t('dependencies.lagSuffix')}
      />
    </>
  );
}
