import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LevelLabel } from '#renderer/features/risks/risk-level.tsx';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** A risk whose review is due, reviewed from here. */
export function RiskLine({ line: risk, onDialog }: LineProps<RiskView>) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { state, nextReview, ownerName } = risk;
  const title = textIn(risk.event, language);
  const overdue = state.reviewOverdueDays;
  const when =
    overdue === null
      ? t('today.due', { date: nextReview === null ? '' : formatDate(nextReview, language) })
      : t('today.overdue', { count: overdue });
  return (
    <ActionLine
      lead={<LevelLabel kind={risk.kind} score={state.now} />}
      title={<TitleLink href={recordHref('risk', risk.id)}>{title}</TitleLink>}
      note={
        <>
          <span className={overdue === null ? undefined : 'font-medium text-overdue'}>{when}</span>
          {' · '}
          {textIn(ownerName?.title, language) || t('today.noOwner')}
        </>
      }
      action={
        !isReadOnly && (
          <Link
            data-settle
            aria-label={`${t('today.review')}: ${title}`}
            onPress={() => onDialog({ kind: 'riskReview', risk })}
          >
            {t('today.review')}
          </Link>
        )
      }
    />
  );
}
