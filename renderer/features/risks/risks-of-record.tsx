import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import type { RiskSubject, RiskView } from '#shared/contract/risks.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { NewRiskDialog } from './new-risk-dialog.tsx';
import { LevelLabel } from './risk-level.tsx';
import { KindMark } from './risk-row.tsx';

interface RisksOfRecordProps {
  entity: RiskSubject;
  record: Named;
  /** 3 in a panel. */
  level: 2 | 3;
}

/** The risks about one record: those that are open by name, and a new one added from here. */
export function RisksOfRecord({ entity, record, level }: RisksOfRecordProps) {
  const { t } = useTranslation('risks');
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const { data } = useQuery(queries.risks.about.queryOptions({ input: { record: record.id, asOf } }));
  const risks = data?.risks ?? [];
  const shown = risks.filter(({ state }) => state.status !== 'closed');
  const closed = risks.length - shown.length;
  if (isReadOnly && risks.length === 0) return null;
  const note = [shown.length > 0 && shown.length, closed > 0 && t('ofRecord.more', { count: closed })].filter(Boolean);
  return (
    <Section
      level={level}
      title={t('ofRecord.title')}
      note={note.length > 0 ? note.join(' ') : undefined}
      action={
        !isReadOnly && (
          <span className="text-sm">
            <Link onPress={() => setIsAdding(true)}>{t('ofRecord.add')}</Link>
          </span>
        )
      }
    >
      {shown.length === 0 ? (
        <p className={level === 2 ? 'border-t border-line-strong pt-2.5 text-ink-3' : 'text-sm text-ink-3'}>
          {t('ofRecord.none')}
        </p>
      ) : (
        <ul className={level === 2 ? 'border-t border-line-strong' : 'border-t border-line'}>
          {shown.map((risk) => (
            <RiskLine key={risk.id} risk={risk} />
          ))}
        </ul>
      )}
      {isAdding && (
        <NewRiskDialog
          about={{ entity, record }}
          onClose={() => setIsAdding(false)}
          // Whoever adds a risk from here goes on here.
          onCreated={() => undefined}
        />
      )}
    </Section>
  );
}

function RiskLine({ risk }: { risk: RiskView }) {
  const { t } = useTranslation(['risks', 'fields']);
  const language = useLanguage();
  const { state, ownerName, nextReview } = risk;
  const overdue = state.reviewOverdueDays;
  const facts = [
    risk.code,
    state.status === 'materialised' && t('fields:choice.status.materialised'),
    textIn(ownerName?.title, language) || t('noOwner'),
    overdue === null && nextReview !== null && t('today.due', { date: formatDate(nextReview, language) }),
  ].filter(Boolean);
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex items-baseline gap-2.5">
        <span className="min-w-0 flex-1 text-pretty">
          <KindMark kind={risk.kind} />{' '}
          <Link href={recordHref('risk', risk.id) ?? undefined} isQuiet>
            {textIn(risk.event, language) || (risk.code ?? '—')}
          </Link>
        </span>
        <LevelLabel kind={risk.kind} score={state.now} />
      </div>
      <p className="text-sm text-ink-3">
        {facts.join(' · ')}
        {overdue !== null && (
          <>
            {' · '}
            <span className="font-medium text-overdue">{t('today.overdue', { count: overdue })}</span>
          </>
        )}
      </p>
    </li>
  );
}
