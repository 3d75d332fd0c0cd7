import { useTranslation } from 'react-i18next';
import type { ActivityView } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import {
  formatDue,
  formatMoney,
  formatMoneyBeside,
  formatPartialDate,
  formatShare,
  textIn,
} from '#shared/i18n/format.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import type { Language } from '#shared/model/values.ts';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { shortDate } from '../short-date.ts';
import { markOf } from '../source-mark.ts';
import type { ColumnId } from './activity-columns.ts';

interface CellContentProps {
  column: ColumnId;
  activity: ActivityView;
  language: Language;
}

const Missing = () => <span className="text-ink-3">—</span>;

/** How a value of an activity reads in its cell. */
export function CellContent({ column, activity, language }: CellContentProps) {
  const { t } = useTranslation(['activities', 'status', 'fields', 'common']);
  const { status } = activity;
  switch (column) {
    case 'code':
      return activity.code ?? <Missing />;
    case 'title':
      return textIn(activity.title, language) || <Missing />;
    case 'status':
      return <StatusCell activity={activity} />;
    case 'due':
      return <DueCell activity={activity} language={language} />;
    case 'progress':
      return activity.progress === null ? <Missing /> : formatShare(activity.progress / 100, language);
    case 'responsible':
      return textIn(activity.responsibleName?.title, language) || <Missing />;
    case 'focusArea':
      return textIn(activity.focusAreaName?.title, language) || <Missing />;
    case 'lastReport':
      return <LastReportCell activity={activity} language={language} />;
    case 'start':
      return activity.start === null ? <Missing /> : formatPartialDate(activity.start, language);
    case 'readiness':
      return activity.readiness === null ? (
        <Missing />
      ) : (
        capitalised(t(`fields:choice.readiness.${activity.readiness}`))
      );
    case 'priority':
      return activity.priority === null ? <Missing /> : capitalised(t(`fields:choice.priority.${activity.priority}`));
    case 'lifecycle':
      return capitalised(t(`fields:choice.lifecycle.${status.facts.lifecycle}`));
    case 'budget':
      return activity.budget === null ? <Missing /> : formatMoney(activity.budget, language);
    case 'source': {
      const mark = markOf(activity.source);
      return capitalised(mark === null ? t('activities:enteredHere') : t(`common:mark_${mark}`));
    }
  }
}

/** What the pointer is told where the cell says less than there is to say. */
export function useCellTitle(): (column: ColumnId, activity: ActivityView, language: Language) => string | undefined {
  const { i18n } = useTranslation();
  return (column, activity, language) => {
    if (column === 'status') return statusSentence(activity.status, i18n, language);
    if (column === 'title') return textIn(activity.title, language);
    if (column === 'due') return textIn(activity.dueText, language) || undefined;
    if (column === 'budget' && activity.budget !== null) return formatMoneyBeside(activity.budget, language);
    if (column === 'responsible') return textIn(activity.responsibleName?.title, language) || undefined;
    if (column === 'focusArea') return textIn(activity.focusAreaName?.title, language) || undefined;
    return undefined;
  };
}

function StatusCell({ activity: { status } }: { activity: ActivityView }) {
  const { t } = useTranslation(['activities', 'status']);
  const age = status.facts.report?.ageDays;
  const isOld = status.status === 'noRecentReport' && age !== undefined;
  return (
    <StatusLabel status={status.status}>
      {isOld ? t('activities:silentFor', { count: age }) : t(`status:activity.${status.status}`)}
      {status.late && <span className="font-normal"> · {t('status:late')}</span>}
    </StatusLabel>
  );
}

function DueCell({ activity: { dueAsOf, dueText, baselineDue, dates }, language }: Omit<CellContentProps, 'column'>) {
  if (dueAsOf === null) {
    const words = textIn(dueText, language);
    return words === '' ? <Missing /> : <span className="text-ink-2">{words}</span>;
  }
  return (
    <>
      {dates.slipped !== null && baselineDue !== null && (
        <s className="mr-1.5 text-ink-3">{shortDate(baselineDue, language)}</s>
      )}
      {formatDue(dueAsOf, language)}
    </>
  );
}

function LastReportCell({ activity, language }: Omit<CellContentProps, 'column'>) {
  const { t } = useTranslation('activities');
  const { report } = activity.status.facts;
  if (report === null) return <Missing />;
  return (
    <>
      {formatPartialDate(report.asOf, language)}
      <span className="ml-1.5 text-ink-3">{t('age', { count: report.ageDays })}</span>
    </>
  );
}
