import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingReport } from '#shared/contract/today.ts';
import { formatDate, formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionDot, ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** An activity that waits for a report; one that is overdue may be done by now, or get a new date. */
export function ReportLine({ line, onDialog }: LineProps<WaitingReport>) {
  const { t } = useTranslation(['today', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const detail = useDetail(line);
  const { activity, status, reason } = line;
  const title = textIn(activity.title, language);
  return (
    <ActionLine
      lead={<StatusLabel status={status.status}>{t(`status:activity.${status.status}`)}</StatusLabel>}
      title={<TitleLink href={recordHref('activity', activity.id)}>{title}</TitleLink>}
      note={detail}
      action={
        !isReadOnly && (
          <>
            {reason === 'overdue' &&
              (['complete', 'newDue'] as const).map((way) => (
                <Fragment key={way}>
                  <Link
                    aria-label={`${t(`reports.${way}`)}: ${title}`}
                    onPress={() =>
                      onDialog(
                        way === 'newDue'
                          ? { kind: 'due', id: activity.id }
                          : { kind: 'lifecycle', id: activity.id, to: 'done' },
                      )
                    }
                  >
                    {t(`reports.${way}`)}
                  </Link>
                  <ActionDot />
                </Fragment>
              ))}
            <Link
              data-settle
              aria-label={`${t('reports.report')}: ${title}`}
              onPress={() => onDialog({ kind: 'report', id: activity.id })}
            >
              {t('reports.report')}
            </Link>
          </>
        )
      }
    />
  );
}

/** The date that makes the line wait: the due date, or how old the latest report is. */
function useDetail({ status: { facts }, reason }: WaitingReport): string {
  const { t } = useTranslation(['today', 'common']);
  const language = useLanguage();
  const due = facts.due === null ? '' : formatDue(facts.due, language);
  switch (reason) {
    case 'overdue':
      return t('reports.overdue', { due, when: t('common:daysAgo', { count: facts.overdueDays ?? 0 }) });
    case 'dueSoon': {
      const day = facts.due === null ? null : lastDay(facts.due);
      const days = day === null ? 0 : daysBetween(facts.on, day);
      return t('reports.dueSoon', { due, when: days === 0 ? t('common:today') : t('common:inDays', { count: days }) });
    }
    case 'reportSoon':
      return t('reports.expected', { date: facts.recentUntil === null ? '' : formatDate(facts.recentUntil, language) });
    case 'delayed':
    case 'atRisk':
    case 'noReport':
      if (facts.report === null) return t('reports.never');
      return t('reports.last', {
        date: formatPartialDate(facts.report.asOf, language),
        when: t('common:daysAgo', { count: facts.report.ageDays }),
      });
  }
}
