import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatPartialDate, formatShare } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import type { ReportPartProps } from './report-form.tsx';

/** The day on which it is true, and how far it is then. */
export function DayPart({ form: { control }, subject, isCorrection }: ReportPartProps) {
  const { t } = useTranslation(['activities', 'reporting']);
  const language = useLanguage();
  const { workbook } = useWorkbook();
  const { ofReport } = useLockedQuarters();
  const validate = (value: string | null) => {
    if (value === null) return t('activities:report.asOfMissing');
    if (value > workbook.today) return t('activities:report.asOfFuture');
    const locked = isCorrection ? null : ofReport(value);
    return locked === null || t('reporting:locked.day', { quarter: formatPartialDate(locked, language) });
  };
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Controller
        control={control}
        name="asOf"
        rules={{ validate }}
        render={({ field, fieldState }) => (
          <DayField
            label={t('activities:report.asOf')}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message ?? null}
          />
        )}
      />
      <Progress control={control} progress={subject.progress} />
    </div>
  );
}

interface ProgressProps {
  control: ReportPartProps['form']['control'];
  progress: ReportPartProps['subject']['progress'];
}

/** Typed by hand, or told where it is counted. A programme has none. */
function Progress({ control, progress }: ProgressProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  if (progress === null) return null;
  if (progress.method !== 'byHand') {
    const percent = progress.percent === null ? '—' : formatShare(progress.percent / 100, language);
    return (
      <div className="flex flex-col gap-1">
        <span className="text-sm font-medium text-ink-2">{t('report.progress')}</span>
        <span className="py-1.5 text-ink-2">
          {t(progress.method === 'byDistricts' ? 'report.progressByDistricts' : 'report.progressBySubtasks', {
            percent,
          })}
        </span>
      </div>
    );
  }
  return (
    <Controller
      control={control}
      name="progressPercent"
      render={({ field }) => (
        <NumberField
          label={t('report.progress')}
          value={field.value ?? Number.NaN}
          onChange={(value) => field.onChange(Number.isNaN(value) ? null : Math.round(value))}
          minValue={0}
          maxValue={100}
          step={1}
          suffix="%"
        />
      )}
    />
  );
}
