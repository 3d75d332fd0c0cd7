import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { monthOfDate } from '#shared/rules/amendment-moves.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { FewOrAll } from './few-or-all.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { useWords } from './use-words.ts';

const shownAtFirst = 5;

/** What the programme owes next, each line settled where it stands. */
export function DueNext({ programme, actions }: { programme: ProgrammeDetail; actions: ProgrammeActions }) {
  const { t } = useTranslation('programmes');
  const [isAllShown, setIsAllShown] = useState(false);
  const { due } = programme;
  return (
    <Section title={t('dueNext')} note={due.length > 0 ? due.length : undefined}>
      {due.length === 0 ? (
        <p className="border-t border-line-strong pt-2.5 text-ink-3">{t('dueNextNone')}</p>
      ) : (
        <ActionList>
          {(isAllShown ? due : due.slice(0, shownAtFirst)).map((item) => (
            <DueLine key={item.id} item={item} programme={programme} actions={actions} />
          ))}
        </ActionList>
      )}
      <FewOrAll hidden={due.length - shownAtFirst} isAllShown={isAllShown} onChange={setIsAllShown} />
    </Section>
  );
}

interface DueLineProps {
  item: DueItem;
  programme: ProgrammeDetail;
  actions: ProgrammeActions;
}

function DueLine({ item, programme, actions }: DueLineProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { isReadOnly } = useWorkbook();
  const { title, date, language, month: monthName } = useWords();
  const milestone = programme.milestones.find(({ id }) => id === item.id);
  const deliverable = programme.deliverables.find(({ id }) => id === item.id);
  const period = programme.funderPeriods.find(({ id }) => id === item.id);
  const name = period
    ? t('programmes:periodReport', {
        period: `${formatDate(period.from, language)} – ${formatDate(period.to, language)}`,
      })
    : title(item);
  const settle = milestone
    ? () => actions.log(milestone)
    : deliverable
      ? () => actions.open(deliverable)
      : period && (() => actions.takePeriodStep(period, 'submit'));
  const month = monthOfDate(item.due, programme.monthOneStartsOn);
  const inMonth = month === null ? '' : `${monthName(month)} · `;
  return (
    <ActionLine
      lead={
        item.overdueDays === null ? (
          <>
            <span className="block leading-4.5 text-ink">{date(item.due)}</span>
            <span className="block text-xs">
              {inMonth}
              {item.daysLeft === 0 ? t('common:today') : t('common:inDays', { count: item.daysLeft ?? 0 })}
            </span>
          </>
        ) : (
          <>
            <StatusLabel status="overdue">{date(item.due)}</StatusLabel>
            <span className="block pl-4.5 text-xs">
              {inMonth}
              {t('common:daysAgo', { count: item.overdueDays })}
            </span>
          </>
        )
      }
      title={
        period ? (
          name
        ) : (
          <a href={recordHref(item.entity, item.id) ?? undefined} className="rounded-sm hover:underline">
            {name}
          </a>
        )
      }
      note={item.entity === 'deliverable' ? item.code : undefined}
      action={
        settle &&
        !isReadOnly && <Link onPress={settle}>{deliverable ? t('common:open') : t('programmes:logForm.save')}</Link>
      }
    />
  );
}
