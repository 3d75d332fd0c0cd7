import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingReading } from '#shared/contract/kpis.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ReturnReadingDialog } from '#renderer/features/kpis/return-reading-dialog.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { useApproveReadings } from '#renderer/features/kpis/use-approve-readings.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** Approved only by the indicator's approver: the person one works as. */
const mayApprove = ({ kpi }: WaitingReading, person: string | null) => kpi.approver === null || kpi.approver === person;

/** A reading that waits for its approver, with what it is to take the place of. */
export function ApprovalLine({ line }: LineProps<WaitingReading>) {
  const { t } = useTranslation(['today', 'common', 'kpis']);
  const language = useLanguage();
  const nameOf = useActorName();
  const { preferences } = usePreferences();
  const { isReadOnly } = useWorkbook();
  const { approve } = useApproveReadings();
  const [isReturning, setIsReturning] = useState(false);
  const { kpi, reading, before, approverName } = line;
  const title = textIn(kpi.title, language);
  const value = readingValue(reading, kpi, language) || t('kpis:reading.notAvailable');
  return (
    <ActionLine
      lead={t('common:asOf', { date: formatPartialDate(reading.asOfPrecision ?? reading.asOf, language) })}
      title={<TitleLink href={recordHref('kpi', kpi.id)}>{title}</TitleLink>}
      note={
        <>
          <b className="font-semibold text-ink">{value}</b>
          {before && ` · ${t('approvals.was', { value: readingValue(before, kpi, language) })}`}
          {` · ${nameOf(reading.enteredBy ?? reading.recordedBy)}`}
          {textIn(reading.note, language) && ` · ${textIn(reading.note, language)}`}
        </>
      }
      action={
        mayApprove(line, preferences.person) && !isReadOnly ? (
          <>
            <Link
              data-settle
              aria-label={`${t('kpis:approval.approve')}: ${title}, ${value}`}
              onPress={() => approve([reading.id])}
            >
              {t('kpis:approval.approve')}
            </Link>
            <Link aria-label={`${t('kpis:approval.return')}: ${title}, ${value}`} onPress={() => setIsReturning(true)}>
              {t('kpis:approval.return')}
            </Link>
          </>
        ) : (
          <span className="text-ink-3">
            {t('kpis:approval.waits', { who: textIn(approverName?.title, language) || t('kpis:approval.somebody') })}
          </span>
        )
      }
    >
      {isReturning && <ReturnReadingDialog kpi={kpi} reading={reading} onClose={() => setIsReturning(false)} />}
    </ActionLine>
  );
}

/** All that are shown and one may approve, as one action. */
export function ApproveAll({ lines }: { lines: readonly WaitingReading[] }) {
  const { t } = useTranslation('today');
  const { preferences } = usePreferences();
  const { isReadOnly } = useWorkbook();
  const { approve } = useApproveReadings();
  const mine = lines.filter((line) => mayApprove(line, preferences.person));
  if (isReadOnly || mine.length < 2) return null;
  return (
    <Link onPress={() => approve(mine.map(({ reading }) => reading.id))}>
      {t('approvals.all', { count: mine.length })}
    </Link>
  );
}
