import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { reportedLights } from '#shared/model/report.ts';
import { ChoiceCards } from '#renderer/ui/choice-cards.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { ReportPartProps } from './report-form.tsx';

/** How it goes. What a light asks for is said as soon as it is chosen, not after. */
export function LightPart({ form: { control }, last }: ReportPartProps) {
  const { t } = useTranslation(['activities', 'status']);
  const light = useWatch({ control, name: 'light' });
  const needsWords = light === 'atRisk' || light === 'delayed';
  const detailOf = (value: (typeof reportedLights)[number]) =>
    [t(`activities:report.lightHints.${value}`), value === last?.light && t('activities:report.asLastTime')]
      .filter(Boolean)
      .join(' · ');
  return (
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
            detail: detailOf(value),
          }))}
          value={field.value}
          onChange={field.onChange}
          focusRef={field.ref}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- how it goes is the first thing to say
          autoFocus
          description={needsWords ? t('activities:report.explain', { light: t(`status:light.${light}`) }) : undefined}
          error={fieldState.error?.message ?? null}
        />
      )}
    />
  );
}
