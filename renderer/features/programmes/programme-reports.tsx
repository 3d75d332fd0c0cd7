import { useTranslation } from 'react-i18next';
import type { ReportView } from '#shared/contract/activities.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ReportNote, ReportText } from '#renderer/features/activities/panel/report-text.tsx';
import { EvidenceLink, EvidenceList, useEvidenceCounts } from '#renderer/features/attachments/evidence-of.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LogList, type LogEntry } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { useWords } from './use-words.ts';

/** What was reported on the programme, newest first: the same as on an activity. */
export function ProgrammeReports({ programme, actions }: { programme: ProgrammeDetail; actions: ProgrammeActions }) {
  const { t } = useTranslation(['programmes', 'attachments']);
  const { isReadOnly } = useWorkbook();
  const { language } = useWords();
  const { reports } = programme;
  const withdrawn = new Set(reports.map(({ supersedes }) => supersedes));
  const evidence = useEvidenceCounts(reports);
  const evidenceTitle = ({ asOf }: ReportView) =>
    t('attachments:evidence.ofReport', { date: asOf === null ? '—' : formatPartialDate(asOf, language) });
  const entryOf = (report: ReportView): LogEntry => ({
    id: report.id,
    when: report.asOf === null ? '—' : shortDate(report.asOf, language),
    ...(report.asOf === null ? {} : { dateTime: report.asOf }),
    ...(report.light === null ? {} : { mark: <StatusMark status={report.light} size={11} /> }),
    text: (
      <>
        <ReportText report={report} isWithdrawn={withdrawn.has(report.id)} />
        {evidence[report.id] !== undefined && <EvidenceList record={report.id} title={evidenceTitle(report)} />}
      </>
    ),
    note: (
      <>
        <ReportNote
          report={report}
          isWithdrawn={withdrawn.has(report.id)}
          onCorrect={() => actions.report(report.id)}
        />
        <EvidenceLink entity="report" record={report.id} title={evidenceTitle(report)} className="ml-2" />
      </>
    ),
  });
  return (
    <Section
      title={t('programmes:reports')}
      note={reports.length > 0 ? reports.length : undefined}
      action={
        !isReadOnly && (
          <Button size="small" onPress={() => actions.report()}>
            {t('programmes:report')}
          </Button>
        )
      }
    >
      <div className="border-t border-line-strong pt-2.5">
        {reports.length === 0 ? (
          <p className="text-ink-3">{t('programmes:noReports')}</p>
        ) : (
          <LogList entries={reports.map(entryOf)} label={t('programmes:reports')} />
        )}
      </div>
    </Section>
  );
}
