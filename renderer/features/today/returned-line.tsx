import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WaitingReading } from '#shared/contract/kpis.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { CorrectReadingDialog } from '#renderer/features/kpis/correct-reading-dialog.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** A reading that was returned, with what is to be put right; its correction goes to the approver again. */
export function ReturnedLine({ line: { kpi, reading } }: LineProps<WaitingReading>) {
  const { t } = useTranslation(['today', 'common', 'kpis']);
  const language = useLanguage();
  const nameOf = useActorName();
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const title = textIn(kpi.title, language);
  const value = readingValue(reading, kpi, language) || t('kpis:reading.notAvailable');
  const step = reading.steps.at(-1);
  return (
    <ActionLine
      lead={t('common:asOf', { date: formatPartialDate(reading.asOfPrecision ?? reading.asOf, language) })}
      title={<TitleLink href={recordHref('kpi', kpi.id)}>{title}</TitleLink>}
      note={
        <>
          <b className="font-semibold text-ink">{value}</b>
          {' · '}
          {t('returned.why', { who: nameOf(step?.by ?? ''), note: textIn(step?.note, language) })}
        </>
      }
      action={
        !isReadOnly && (
          <Link data-settle aria-label={`${t('returned.correct')}: ${title}, ${value}`} onPress={() => setIsOpen(true)}>
            {t('returned.correct')}
          </Link>
        )
      }
    >
      {isOpen && <Correction kpi={kpi.id} reading={reading} onClose={() => setIsOpen(false)} />}
    </ActionLine>
  );
}

/** The form needs the whole indicator, which is read when it is opened. */
function Correction({
  kpi: id,
  reading,
  onClose,
}: {
  kpi: string;
  reading: WaitingReading['reading'];
  onClose: () => void;
}) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: kpi } = useQuery(queries.kpis.get.queryOptions({ input: { id, asOf } }));
  return kpi === undefined ? null : <CorrectReadingDialog kpi={kpi} reading={reading} onClose={onClose} />;
}
