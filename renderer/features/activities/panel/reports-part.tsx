import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '#shared/contract/activities.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { EvidenceLink, EvidenceList, useEvidenceCounts } from '#renderer/features/attachments/evidence-of.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';
import type { RecordPartProps } from './activity-record.tsx';
import { ReportNote, ReportText } from './report-text.tsx';

const shownAtFirst = 3;

/** What was reported, newest first: how it went, what was done, and who wrote it down when. */
export function ReportsPart({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation(['activities', 'attachments']);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { reports } = activity;
  const shown = isOpen ? reports : reports.slice(0, shownAtFirst);
  const withdrawn = new Set(reports.map(({ supersedes }) => supersedes));
  const evidence = useEvidenceCounts(shown);
  const evidenceTitle = ({ asOf }: ReportView) =>
    t('attachments:evidence.ofReport', { date: asOf === null ? '—' : formatPartialDate(asOf, language) });
  const entryOf = (report: ReportView) => ({
    id: report.id,
    when: report.asOf === null ? '—' : shortDate(report.asOf, language),
    dateTime: report.asOf ?? undefined,
    mark: report.light && <StatusMark status={report.light} size={11} />,
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
          onCorrect={() => onDialog({ kind: 'report', id: activity.id, corrects: report.id })}
        />
        <EvidenceLink entity="report" record={report.id} title={evidenceTitle(report)} className="ml-2" />
      </>
    ),
  });
  return (
    <Section level={3} title={t('activities:reports.title')} note={reports.length > 0 ? reports.length : undefined}>
      {reports.length === 0 ? (
        <p className="text-ink-3">{t('activities:reports.none')}</p>
      ) : (
        <LogList label={t('activities:reports.title')} entries={shown.map(entryOf)} />
      )}
      {shown.length < reports.length && (
        <div className="text-sm">
          <Link onPress={() => setIsOpen(true)}>
            {t('activities:reports.showAll', { count: reports.length - shown.length })}
          </Link>
        </div>
      )}
    </Section>
  );
}
