import { useTranslation } from 'react-i18next';
import type { ProgrammeReportLine as Line } from '#shared/contract/today.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** A programme whose report the round still waits for. */
export function ProgrammeReportLine({ line: { programme, lastReport }, onDialog }: LineProps<Line>) {
  const { t } = useTranslation(['today', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const title = textIn(programme.title, language);
  return (
    <ActionLine
      lead={<StatusLabel status="noRecentReport">{t('status:activity.noRecentReport')}</StatusLabel>}
      title={<TitleLink href={recordHref('programme', programme.id)}>{title}</TitleLink>}
      note={
        lastReport === null
          ? t('reports.never')
          : t('programmeReports.last', { date: formatPartialDate(lastReport, language) })
      }
      action={
        !isReadOnly && (
          <Link
            data-settle
            aria-label={`${t('reports.report')}: ${title}`}
            onPress={() => onDialog({ kind: 'programmeReport', id: programme.id })}
          >
            {t('reports.report')}
          </Link>
        )
      }
    />
  );
}
