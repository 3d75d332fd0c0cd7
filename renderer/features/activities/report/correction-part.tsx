import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { ReportPartProps } from './report-form.tsx';

/** Why a report is corrected: it stays beside the correction. */
export function CorrectionPart({ form: { control } }: ReportPartProps) {
  const { t } = useTranslation('activities');
  return (
    <Controller
      control={control}
      name="correctionReason"
      rules={{ validate: (value) => value.trim() !== '' || t('report.correctionReasonMissing') }}
      render={({ field, fieldState }) => (
        <TextArea
          label={t('report.correctionReason')}
          value={field.value}
          onChange={field.onChange}
          inputRef={field.ref}
          validationBehavior="aria"
          error={fieldState.error?.message ?? null}
        />
      )}
    />
  );
}
