import { useTranslation } from 'react-i18next';
import type { RoundLine as Line } from '#shared/contract/reporting.ts';
import { formatInstant, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { TitleLink } from '#renderer/features/today/title-link.tsx';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

interface RoundLineProps {
  line: Line;
  /** Missing where nothing may be added: read-only, or a closed round. */
  onReport: (() => void) | undefined;
  onCorrect: (() => void) | undefined;
}

/** An activity or a programme in a round: what it owes, or what it handed in. */
export function RoundLine({ line, onReport, onCorrect }: RoundLineProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const title = textIn(line.title, language) || (line.code ?? '');
  const settle = line.state === 'cameIn' ? onCorrect : onReport;
  const word = t(line.state === 'cameIn' ? 'correct' : 'report');
  return (
    <ActionLine
      lead={<Lead line={line} />}
      title={<TitleLink href={recordHref(line.entity, line.id)}>{title}</TitleLink>}
      note={<Note line={line} />}
      action={
        settle && (
          <Link data-settle aria-label={`${word}: ${title}`} onPress={settle}>
            {word}
          </Link>
        )
      }
    />
  );
}

/** How it goes by the report, or how it stands without one. */
function Lead({ line: { report, exemption, status } }: { line: Line }) {
  const { t } = useTranslation(['reporting', 'status']);
  if (report !== null)
    return report.light === null ? (
      <span className="text-sm">{t('reporting:noLight')}</span>
    ) : (
      <StatusLabel status={report.light}>{t(`status:light.${report.light}`)}</StatusLabel>
    );
  if (exemption !== null)
    return (
      <StatusLabel status={exemption === 'notBegun' ? 'planned' : exemption}>
        {t(`reporting:exemption.${exemption}`)}
      </StatusLabel>
    );
  if (status === null) return <StatusLabel status="noRecentReport">{t('reporting:programmeWaits')}</StatusLabel>;
  return <StatusLabel status={status.status}>{t(`status:activity.${status.status}`)}</StatusLabel>;
}

function Note({ line: { code, report, lastReport } }: { line: Line }) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const nameOf = useActorName();
  if (report === null) {
    const last = lastReport === null ? t('never') : t('lastReport', { date: formatPartialDate(lastReport, language) });
    return [code, last].filter(Boolean).join(' · ');
  }
  const parts = [
    code,
    t('asOf', { date: formatPartialDate(report.asOf, language) }),
    report.author && nameOf(report.author),
    report.correction && t('correction', { reason: textIn(report.correction, language) }),
  ];
  return (
    <>
      {parts.filter(Boolean).join(' · ')}
      {report.isLate && (
        <span className="text-delayed">{` · ${t('late', { when: formatInstant(report.recordedAt, language) })}`}</span>
      )}
    </>
  );
}
