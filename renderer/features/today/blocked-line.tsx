import { useTranslation } from 'react-i18next';
import type { BlockedActivity } from '#shared/contract/today.ts';
import { textIn } from '#shared/i18n/format.ts';
import { waitSentence } from '#shared/i18n/wait-sentence.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionDot, ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** An activity that waits for something late: its own date may be moved, or it is reported what stands in the way. */
export function BlockedLine({ line: { activity, status, waits }, onDialog }: LineProps<BlockedActivity>) {
  const { t, i18n } = useTranslation(['today', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const title = textIn(activity.title, language);
  return (
    <ActionLine
      lead={<StatusLabel status={status.status}>{t(`status:activity.${status.status}`)}</StatusLabel>}
      title={<TitleLink href={recordHref('activity', activity.id)}>{title}</TitleLink>}
      note={waits.map((wait) => waitSentence(wait, i18n, language)).join(' ')}
      action={
        !isReadOnly && (
          <>
            <Link
              aria-label={`${t('reports.newDue')}: ${title}`}
              onPress={() => onDialog({ kind: 'due', id: activity.id })}
            >
              {t('reports.newDue')}
            </Link>
            <ActionDot />
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
