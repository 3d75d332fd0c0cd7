import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleCheck } from 'lucide-react';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { reportingHref, screenPath } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { AdviceLine } from './advice-line.tsx';
import { ApprovalLine, ApproveAll } from './approval-line.tsx';
import { BlockedLine } from './blocked-line.tsx';
import { ProgrammeLine } from './programme-line.tsx';
import { ProgrammeReportLine } from './programme-report-line.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ReportLine } from './report-line.tsx';
import { ReturnedLine } from './returned-line.tsx';
import { RiskLine } from './risk-line.tsx';
import { SubtaskLine } from './subtask-line.tsx';
import type { TodayDialog } from './today-dialogs.tsx';
import { TranslationLine } from './translation-line.tsx';
import type { Today } from './today-data.ts';
import { WaitingList } from './waiting-list.tsx';

const Lines = {
  report: memo(ReportLine),
  programmeReport: memo(ProgrammeReportLine),
  subtask: memo(SubtaskLine),
  blocked: memo(BlockedLine),
  reading: memo(ReadingLine),
  approval: memo(ApprovalLine),
  returned: memo(ReturnedLine),
  programme: memo(ProgrammeLine),
  risk: memo(RiskLine),
  advice: memo(AdviceLine),
  translation: memo(TranslationLine),
};

interface WaitingListsProps {
  today: Today;
  onDialog: (dialog: TodayDialog) => void;
  /** Where only a person's own lines are shown. */
  onShowAll: (() => void) | undefined;
  /** Reads the lines that were left out. */
  onReadAll: () => void;
}

/** Everything that waits, in the order of who is waited for; a list without lines is not there. */
export function WaitingLists({ today, onDialog, onShowAll, onReadAll }: WaitingListsProps) {
  const { t } = useTranslation(['today', 'risks']);
  const actions = { onDialog, onReadAll };
  const isCalm = today.waiting[today.scope] === 0;
  return (
    <>
      {isCalm && <Calm today={today} onShowAll={onShowAll} />}
      {!isCalm && today.reports.total + today.programmeReports.total === 0 && (
        <p className="text-sm text-ink-3">
          <RoundNote round={today.round} />
        </p>
      )}
      <WaitingList
        title={t('today:reports.title')}
        note={<RoundNote round={today.round} />}
        list={today.reports}
        keyOf={({ activity }) => activity.id}
        Line={Lines.report}
        {...actions}
      />
      <WaitingList
        title={t('today:programmeReports.title')}
        note={today.reports.total === 0 ? <RoundNote round={today.round} /> : undefined}
        list={today.programmeReports}
        keyOf={({ programme }) => programme.id}
        Line={Lines.programmeReport}
        {...actions}
      />
      <WaitingList
        title={t('today:blocked.title')}
        list={today.blocked}
        keyOf={({ activity }) => activity.id}
        Line={Lines.blocked}
        {...actions}
      />
      <WaitingList
        title={t('today:subtasks.title')}
        list={today.subtasks}
        keyOf={({ subtask }) => subtask.id}
        Line={Lines.subtask}
        {...actions}
      />
      <WaitingList
        title={t('risks:today.title')}
        list={today.risks}
        keyOf={({ id }) => id}
        Line={Lines.risk}
        {...actions}
      />
      <WaitingList
        title={t('today:readings.title')}
        note={t('today:readings.count', { count: today.readings.total })}
        list={today.readings}
        keyOf={({ kpi }) => kpi.id}
        Line={Lines.reading}
        allHref={`#${screenPath('kpis', 'calendar')}`}
        {...actions}
      />
      <WaitingList
        title={t('today:returned.title')}
        list={today.returned}
        keyOf={({ reading }) => reading.id}
        Line={Lines.returned}
        {...actions}
      />
      <WaitingList
        title={t('today:approvals.title')}
        note={<ApproveAll lines={today.approvals.lines} />}
        list={today.approvals}
        keyOf={({ reading }) => reading.id}
        Line={Lines.approval}
        {...actions}
      />
      <WaitingList
        title={t('today:programmes.title')}
        list={today.programmes}
        keyOf={({ id }) => id}
        Line={Lines.programme}
        {...actions}
      />
      <WaitingList
        title={t('today:advice.title')}
        list={today.advice}
        keyOf={({ id }) => id}
        Line={Lines.advice}
        {...actions}
      />
      <WaitingList
        title={t('today:translations.title')}
        list={today.translations}
        keyOf={({ id, field }) => `${id}.${field}`}
        Line={Lines.translation}
        {...actions}
      />
    </>
  );
}

/** Nothing waits: said as what it is, on which day and for whom. A plan without activities is not a plan in order. */
function Calm({ today, onShowAll }: Pick<WaitingListsProps, 'today' | 'onShowAll'>) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const date = formatDate(today.asOf, language);
  if (today.health.whole.rollUp.total === 0 && onShowAll === undefined)
    return <EmptyState title={t('calm.emptyTitle')}>{t('calm.empty', { date })}</EmptyState>;
  return (
    <EmptyState
      icon={CircleCheck}
      title={t('calm.title')}
      action={
        onShowAll &&
        today.waiting.all > 0 && <Button onPress={onShowAll}>{t('calm.showAll', { count: today.waiting.all })}</Button>
      }
    >
      {t(onShowAll ? 'calm.mine' : 'calm.all', { date })}
      {today.round && (
        <span className="mt-1 block">
          <RoundNote round={today.round} />
        </span>
      )}
    </EmptyState>
  );
}

/** Until when the reports of the round are asked for, how many are missing, and the way to it. */
function RoundNote({ round }: Pick<Today, 'round'>) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  if (round === null) return <Link href={reportingHref()}>{t('reports.toRound')}</Link>;
  const { quarter, until, missing } = round;
  return (
    <>
      {t('reports.round', { quarter: formatPartialDate(quarter, language), date: formatDate(until, language) })}
      {' · '}
      <Link href={reportingHref(quarter)}>
        {missing === 0 ? t('reports.roundComplete') : t('reports.roundMissing', { count: missing })}
      </Link>
    </>
  );
}
