import { useTranslation } from 'react-i18next';
import type { ReportView } from '#shared/contract/activities.ts';
import { formatDate, formatInstant, formatShare, textIn } from '#shared/i18n/format.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { Link } from '#renderer/ui/link.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';

interface ReportPartProps {
  report: ReportView;
  /** Another report corrects it. */
  isWithdrawn: boolean;
}

/** What a report says. */
export function ReportText({ report, isWithdrawn }: ReportPartProps) {
  const { t } = useTranslation(['activities', 'status']);
  const language = useLanguage();
  const { light, progressPercent } = report;
  const more = [
    [t('activities:reports.next'), textIn(report.next, language)],
    [t('activities:reports.blockers'), textIn(report.blockers, language)],
    [t('activities:reports.ask'), textIn(report.askOfBoard, language)],
  ].filter(([, text]) => text !== '');
  return (
    <div className={isWithdrawn ? 'text-ink-3 line-through' : undefined}>
      {light && <b>{t(`status:light.${light}`)}. </b>}
      {progressPercent !== null && (
        <>{t('activities:reports.progress', { percent: formatShare(progressPercent / 100, language) })}. </>
      )}
      {textIn(report.done, language)}
      {more.map(([name, text]) => (
        <p key={name}>
          <span className="text-ink-3">{name}:</span> {text}
        </p>
      ))}
    </div>
  );
}

/** When it was written down and by whom: later than the day looked at is said so, and so is what does not count on it. */
export function ReportNote({ report, isWithdrawn, onCorrect }: ReportPartProps & { onCorrect: () => void }) {
  const { t } = useTranslation(['activities', 'reporting']);
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const locked = useLockedQuarters();
  const nameOf = useActorName();
  const isLater = sofiaTime(report.recordedAt).day > asOf;
  const recorded = { who: nameOf(report.recordedBy), when: formatInstant(report.recordedAt, language) };
  const correction = textIn(report.correctionReason, language);
  const notes = [
    !isTrueBy(report.asOf, asOf) && t('activities:reports.notCounted', { date: formatDate(asOf, language) }),
    isWithdrawn && t('activities:reports.withdrawn'),
    correction && t('activities:reports.corrects', { reason: correction }),
    t(isLater ? 'activities:reports.recordedLater' : 'activities:reports.recorded', recorded),
  ];
  return (
    <>
      <LockMark quarter={locked.ofReport(report.asOf)} />
      {notes.filter(Boolean).join(' · ')}
      {!isReadOnly && !isWithdrawn && (
        <Link onPress={onCorrect} className="ml-1.5">
          {t('activities:reports.correct')}
        </Link>
      )}
    </>
  );
}
