import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatShortDate, textIn } from '#shared/i18n/format.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LogList, type LogEntry } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { useWords } from './use-words.ts';

/** What was reported on the programme by the day looked at, newest first. */
export function ProgrammeReports({ programme, actions }: { programme: ProgrammeDetail; actions: ProgrammeActions }) {
  const { t } = useTranslation(['programmes', 'status', 'fields']);
  const { asOf, isReadOnly } = useWorkbook();
  const { language, date } = useWords();
  const entries = programme.reports
    .filter((report) => isTrueBy(report.asOf, asOf))
    .map((report): LogEntry => {
      const parts = [textIn(report.done, language), textIn(report.next, language), textIn(report.blockers, language)];
      return {
        id: report.id,
        when: report.asOf?.length === 10 ? formatShortDate(report.asOf, language) : date(report.asOf),
        ...(report.asOf === null ? {} : { dateTime: report.asOf }),
        ...(report.light === null ? {} : { mark: <StatusMark status={report.light} size={10} /> }),
        text: (
          <>
            {report.light !== null && <b>{t(`status:light.${report.light}`)}. </b>}
            {parts.filter((part) => part !== '').join(' ')}
          </>
        ),
      };
    });
  return (
    <Section
      title={t('programmes:reports')}
      note={entries.length > 0 ? entries.length : undefined}
      action={
        !isReadOnly && (
          <Button size="small" onPress={actions.report}>
            {t('programmes:report')}
          </Button>
        )
      }
    >
      <div className="border-t border-line-strong pt-2.5">
        {entries.length === 0 ? (
          <p className="text-ink-3">{t('programmes:noReports')}</p>
        ) : (
          <LogList entries={entries} label={t('programmes:reports')} />
        )}
      </div>
    </Section>
  );
}
