import { useTranslation } from 'react-i18next';
import type { ActivityDetail, Measured } from '#shared/contract/activities.ts';
import { formatDate, formatQuantity, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';

/** The indicators that measure the activity, each with its latest value by the day looked at. */
export function IndicatorRow({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  if (activity.indicators.length === 0) return null;
  return (
    <FieldRow label={t('record.indicators')}>
      <ul>
        {activity.indicators.map((indicator) => (
          <li key={indicator.kpi.id}>
            <IndicatorLine indicator={indicator} />
          </li>
        ))}
      </ul>
    </FieldRow>
  );
}

function IndicatorLine({ indicator: { kpi, unit, decimals, reading } }: { indicator: Measured }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const value =
    reading?.quantity === null || reading === null
      ? textIn(reading?.valueText, language)
      : `${formatQuantity(reading.quantity, language, decimals ?? undefined)} ${textIn(unit, language)}`;
  return (
    <>
      <Link href={recordHref('kpi', kpi.id) ?? undefined} isQuiet>
        {textIn(kpi.title, language)}
      </Link>{' '}
      {reading === null ? (
        <span className="text-ink-3">{t('record.noReading')}</span>
      ) : (
        <>
          <b className="font-semibold">{value}</b>{' '}
          <span className="text-sm text-ink-3">
            {t('record.indicatorAsOf', { date: formatDate(reading.asOf, language) })}
          </span>
        </>
      )}
    </>
  );
}
