import { useTranslation } from 'react-i18next';
import type { MovedActivity, ProgrammeMoved } from '#shared/contract/programme-moved.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useWords } from '../use-words.ts';
import { MovedLine } from './moved-line.tsx';
import { TieButton } from './tie-button.tsx';
import { useTies } from './use-ties.ts';

interface MovedActivitiesProps {
  programme: ProgrammeDetail;
  moved: ProgrammeMoved;
}

/** The activities that deliver it: how many stand how, and how many were completed since it began. */
export function MovedActivities({ programme, moved }: MovedActivitiesProps) {
  const { t } = useTranslation(['programmes', 'strategy', 'status']);
  const { isReadOnly } = useWorkbook();
  const { tie, untie } = useTies(programme.id);
  const noteOf = useCompletion();
  const { activities, activityCounts, completedSince } = moved;
  const counts = activityStatuses
    .filter((status) => activityCounts[status] > 0)
    .map((status) => t(`strategy:countOf.${status}`, { count: activityCounts[status] }));
  return (
    <Section
      level={3}
      title={t('programmes:moved.activities')}
      note={activities.length > 0 ? activities.length : undefined}
      action={
        !isReadOnly && (
          <TieButton
            entity="activity"
            taken={activities.map(({ activity }) => activity.id)}
            label={t('programmes:moved.tieActivity')}
            onPick={(id, name) => tie('activity', id, name)}
          />
        )
      }
    >
      {activities.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('programmes:moved.noActivities')}</p>
      ) : (
        <>
          <p className="text-sm text-ink-3">
            {[
              counts.join(', '),
              moved.since !== null && t('programmes:moved.completedSince', { count: completedSince }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul>
            {activities.map((one) => {
              const word = t(`status:activity.${one.status.status}`);
              return (
                <MovedLine
                  key={one.activity.id}
                  mark={<StatusMark status={one.status.status} title={word} />}
                  record={one.activity}
                  href={recordHref('activity', one.activity.id)}
                  notes={[word, noteOf(one)]}
                  {...(!isReadOnly && { onUntie: () => untie(one.link, one.activity) })}
                />
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}

/** When a completed one was completed, as far as it is known; empty for the others. */
function useCompletion() {
  const { t } = useTranslation('programmes');
  const { when } = useWords();
  return ({ status, completedOn, isCompletedSince }: MovedActivity): string => {
    if (status.status !== 'completed') return '';
    if (completedOn === null) return t('unknownWhen');
    return isCompletedSince === false ? t('moved.completedBefore', { when: when(completedOn) }) : when(completedOn);
  };
}
