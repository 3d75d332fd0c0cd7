import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';

interface DateFieldProps {
  label: string;
  labelNote?: string;
  value: PartialDate | null;
  onChange: (value: PartialDate | null) => void;
  description?: string;
  error?: string | null;
  onValidityChange?: (isValid: boolean) => void;
  autoFocus?: boolean;
  typed?: string | undefined;
  className?: string;
}

/** A date as precise as it is known, in the person's language. */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <PartialDateField
      {...props}
      parse={parsePartialDate}
      format={(value) => formatPartialDate(value, language)}
      notUnderstood={t('dateUnknown')}
      placeholder={t('dateHint')}
    />
  );
}

const parseDay = (text: string): Day | null => {
  const date = parsePartialDate(text);
  return date !== null && precisionOf(date) === 'day' ? date : null;
};

/** A day, where nothing less precise will do: what is recorded is true since it. */
export function DayField(props: DateFieldProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <PartialDateField
      {...props}
      parse={parseDay}
      format={(value) => formatPartialDate(value, language)}
      notUnderstood={t('dayNeeded')}
    />
  );
}
