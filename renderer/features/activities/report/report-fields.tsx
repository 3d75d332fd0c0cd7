import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { formatShare } from '#shared/i18n/format.ts';
import { reportedLights } from '#shared/model/report.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ChoiceCards } from '#renderer/ui/choice-cards.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { DayField } from '../day-field.tsx';
import { reportTexts, type ReportDraft } from './report-draft.ts';
import { ReportTextField } from './report-text-field.tsx';

interface ReportFieldsProps {
  form: UseFormReturn<ReportDraft>;
  detail: ActivityDetail;
  hasBoth: boolean;
  isCorrection: boolean;
}

/** The fields of a report. What a light asks for is said as soon as it is chosen, not after. */
export function ReportFields({ form, detail, hasBoth, isCorrection }: ReportFieldsProps) {
  const { t } = useTranslation(['activities', 'status']);
  const { control } = form;
  const light = useWatch({ control, name: 'light' });
  const needsWords = light === 'atRisk' || light === 'delayed';
  return (
    <>
      <Controller
        control={control}
        name="light"
        rules={{ validate: (value) => value !== null || t('activities:report.lightMissing') }}
        render={({ field, fieldState }) => (
          <ChoiceCards
            label={t('activities:report.light')}
            choices={reportedLights.map((value) => ({
              value,
              label: <StatusLabel status={value}>{t(`status:light.${value}`)}</StatusLabel>,
              detail: t(`activities:report.lightHints.${value}`),
            }))}
            value={field.value}
            onChange={field.onChange}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- how it goes is the first thing to say
            autoFocus
            description={needsWords ? t('activities:report.explain', { light: t(`status:light.${light}`) }) : undefined}
            error={fieldState.error?.message ?? null}
          />
        )}
      />
      <DayAndProgress form={form} detail={detail} />
      <div className={`grid items-start gap-4 ${hasBoth ? '' : 'md:grid-cols-2'}`}>
        {reportTexts.map((text) => (
          <ReportTextField key={text} form={form} text={text} hasBoth={hasBoth} />
        ))}
      </div>
      {isCorrection && (
        <Controller
          control={control}
          name="correctionReason"
          rules={{ validate: (value) => value.trim() !== '' || t('activities:report.correctionReasonMissing') }}
          render={({ field, fieldState }) => (
            <TextArea
              label={t('activities:report.correctionReason')}
              value={field.value}
              onChange={field.onChange}
              inputRef={field.ref}
              validationBehavior="aria"
              error={fieldState.error?.message ?? null}
            />
          )}
        />
      )}
    </>
  );
}

function DayAndProgress({ form, detail }: Pick<ReportFieldsProps, 'form' | 'detail'>) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { workbook } = useWorkbook();
  const { control } = form;
  const isCounted = detail.progressMethod !== 'byHand';
  const percent = detail.progress === null ? '—' : formatShare(detail.progress / 100, language);
  const day = (value: string | null) => {
    if (value === null) return t('report.asOfMissing');
    return value <= workbook.today || t('report.asOfFuture');
  };
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Controller
        control={control}
        name="asOf"
        rules={{ validate: day }}
        render={({ field, fieldState }) => (
          <DayField
            label={t('report.asOf')}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message ?? null}
          />
        )}
      />
      {isCounted ? (
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium text-ink-2">{t('report.progress')}</span>
          <span className="py-1.5 text-ink-2">
            {t(detail.progressMethod === 'byDistricts' ? 'report.progressByDistricts' : 'report.progressBySubtasks', {
              percent,
            })}
          </span>
        </div>
      ) : (
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
      )}
    </div>
  );
}
