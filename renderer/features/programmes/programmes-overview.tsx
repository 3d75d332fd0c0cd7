import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '#shared/contract/programmes.ts';
import { deliverableStates } from '#shared/rules/deliverable-status.ts';
import { milestoneStatuses } from '#shared/rules/milestone-status.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { MixBar, type MixPart } from '#renderer/ui/mix-bar.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { ProgrammeClockLine } from './programme-clock-line.tsx';
import { lookOfDeliverable, lookOfMilestone } from './status-look.ts';
import { useWords } from './use-words.ts';

/** All programmes, one under the other: the clock, what each owes next, what slipped. */
export function ProgrammesOverview({ programmes }: { programmes: readonly ProgrammeView[] }) {
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <ul className="flex flex-col px-6 pb-8">
        {programmes.map((programme) => (
          <li key={programme.id} className="border-b border-line py-4.5">
            <Overview programme={programme} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Overview({ programme }: { programme: ProgrammeView }) {
  const { title } = useWords();
  const acronym = programme.acronym !== null && programme.acronym !== title(programme) ? programme.acronym : null;
  return (
    <section
      aria-label={title(programme)}
      className="grid gap-x-8 gap-y-3 @min-[820px]:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]"
    >
      <div className="flex flex-col gap-1">
        <h2 className="text-lg font-bold tracking-tight text-pretty">
          <a href={recordHref('programme', programme.id) ?? undefined} className="rounded-sm hover:underline">
            {title(programme)}
            {acronym !== null && <span className="font-normal text-ink-3"> · {acronym}</span>}
          </a>
        </h2>
        <ProgrammeClockLine programme={programme} />
        <Mixes programme={programme} />
      </div>
      <Next programme={programme} />
    </section>
  );
}

function Next({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { title, date } = useWords();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-xs leading-5 font-bold text-ink-3">{t('programmes:overview.next')}</h3>
      {programme.due.length === 0 && <p className="text-ink-3">{t('programmes:overview.nothingDue')}</p>}
      <ul className="flex flex-col gap-1">
        {programme.due.slice(0, 3).map((item) => (
          <li key={item.id} className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-2">
            <span className="flex items-baseline gap-1.5 text-ink-3">
              {item.overdueDays !== null && (
                <StatusMark status="overdue" size={10} title={t('programmes:deliverable.overdue')} />
              )}
              {date(item.due)}
            </span>
            <span className="truncate">
              {item.entity === 'funderPeriod' ? (
                t('programmes:periodReport', { period: item.code ?? '' })
              ) : (
                <a
                  href={recordHref(item.entity, item.id) ?? undefined}
                  className="rounded-sm hover:underline"
                  title={title(item)}
                >
                  {item.entity === 'deliverable' && item.code !== null && (
                    <span className="mr-1.5 text-ink-3">{item.code}</span>
                  )}
                  {title(item)}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shares by status of the two tables, with their numbers in words. */
function Mixes({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation('programmes');
  const milestones = milestoneStatuses.map((status): MixPart => {
    const count = programme.milestoneCounts[status];
    return { status: lookOfMilestone(status), count, label: `${t(`milestone.${status}`)}: ${count}` };
  });
  const deliverables = deliverableStates.map((status): MixPart => {
    const count = programme.deliverableCounts[status];
    return { status: lookOfDeliverable(status), count, label: `${t(`deliverable.${status}`)}: ${count}` };
  });
  const sum = (parts: readonly MixPart[]) => parts.reduce((total, { count }) => total + count, 0);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-3">
      {sum(milestones) > 0 && (
        <span className="flex items-center gap-2">
          <MixBar title={t('milestones')} parts={milestones} className="[--ground:var(--paper)]" />
          {t('milestoneCount', { count: sum(milestones) })}
        </span>
      )}
      {sum(deliverables) > 0 && (
        <span className="flex items-center gap-2">
          <MixBar title={t('deliverables')} parts={deliverables} className="[--ground:var(--paper)]" />
          {t('deliverableCount', { count: sum(deliverables) })}
        </span>
      )}
      {programme.slipped.length > 0 && <span>{t('overview.slipped', { count: programme.slipped.length })}</span>}
    </div>
  );
}
