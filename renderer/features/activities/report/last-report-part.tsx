import { useTranslation } from 'react-i18next';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { ReportPartProps } from './report-form.tsx';

/** What was said last time and what was promised, so that nobody has to remember it. */
export function LastReportPart({ last, onDone }: ReportPartProps & { onDone: (text: string) => void }) {
  const { t } = useTranslation(['activities', 'status']);
  const language = useLanguage();
  if (last === null) return <p className="text-ink-3">{t('activities:report.first')}</p>;
  const done = textIn(last.done, language);
  const next = textIn(last.next, language);
  return (
    <div className="rounded-lg bg-sunken px-3.5 py-2.5 text-sm text-ink-2">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-semibold text-ink">
          {t('activities:report.last', { date: last.asOf === null ? '' : formatPartialDate(last.asOf, language) })}
        </span>
        {last.light && <StatusLabel status={last.light}>{t(`status:light.${last.light}`)}</StatusLabel>}
      </p>
      {done && <p className="mt-0.5 line-clamp-2 text-pretty">{done}</p>}
      {next && (
        <p className="mt-1.5 text-pretty">
          <span className="text-ink-3">{t('activities:report.promised')}:</span> {next}{' '}
          <Link onPress={() => onDone(next)}>{t('activities:report.useAsDone')}</Link>
        </p>
      )}
    </div>
  );
}
