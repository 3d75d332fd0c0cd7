import { Hourglass } from 'lucide-react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { awaited } from '#shared/i18n/wait-sentence.ts';
import { planCellText } from '#shared/i18n/plan-cell-text.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';
import type { CellWords } from './cell-words.ts';

interface CellContentProps {
  column: ColumnId;
  activity: ActivityRow;
  words: CellWords;
}

const Missing = () => <span className="text-ink-3">—</span>;

/** How a value of an activity reads in its cell. */
export function CellContent({ column, activity, words }: CellContentProps) {
  if (column === 'status') return <StatusCell activity={activity} words={words} />;
  if (column === 'due') return <DueCell activity={activity} words={words} />;
  if (column === 'lastReport') return <LastReportCell activity={activity} words={words} />;
  return planCellText(column, activity, words) || <Missing />;
}

function StatusCell({ activity: { status, waits }, words }: Omit<CellContentProps, 'column'>) {
  const { t, shared } = words;
  const age = status.facts.report?.ageDays;
  const isOld = status.status === 'noRecentReport' && age !== undefined;
  return (
    <StatusLabel status={status.status}>
      {isOld
        ? shared(`silent ${age}`, () => t('activities:silentFor', { count: age }))
        : shared(status.status, () => t(`status:activity.${status.status}`))}
      {status.late && <span className="font-normal"> · {shared('late', () => t('status:late'))}</span>}
      {waits.length > 0 && <WaitMark waits={waits} words={words} />}
    </StatusLabel>
  );
}

/** That it waits for something late; for whom, and how late, is told by the pointer's tip and by the record. */
function WaitMark({ waits, words: { t, language } }: { waits: ActivityRow['waits']; words: CellWords }) {
  const what = waits.map((wait) => awaited(wait, language)).join(', ');
  return (
    <span className="ml-1.5 inline-flex align-[-2px] text-overdue">
      <Icon shape={Hourglass} size={13} />
      <VisuallyHidden>{t('status:wait.mark', { what })}</VisuallyHidden>
    </span>
  );
}

function DueCell({ activity, words: { language, shared } }: Omit<CellContentProps, 'column'>) {
  const { dueAsOf, dueText, baselineDue, dates } = activity;
  if (dueAsOf === null) {
    const words = textIn(dueText, language);
    return words === '' ? <Missing /> : <span className="text-ink-2">{words}</span>;
  }
  return (
    <>
      {dates.slipped !== null && baselineDue !== null && (
        <s className="mr-1.5 text-ink-3">{shared(`short ${baselineDue}`, () => shortDate(baselineDue, language))}</s>
      )}
      {shared(`due ${dueAsOf}`, () => formatDue(dueAsOf, language))}
    </>
  );
}

function LastReportCell({ activity, words: { t, shared, language } }: Omit<CellContentProps, 'column'>) {
  const { report } = activity.status.facts;
  if (report === null) return <Missing />;
  return (
    <>
      {shared(`on ${report.asOf}`, () => formatPartialDate(report.asOf, language))}
      <span className="ml-1.5 text-ink-3">
        {shared(`age ${report.ageDays}`, () => t('activities:age', { count: report.ageDays }))}
      </span>
    </>
  );
}
