import { useTranslation } from 'react-i18next';
import type { ProgrammeMoved } from '#shared/contract/programme-moved.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { statusOfLight } from '#renderer/features/strategy/node-light.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useWords } from '../use-words.ts';
import { MovedLine, useThrough } from './moved-line.tsx';
import { TieButton } from './tie-button.tsx';
import { useTies } from './use-ties.ts';

interface MovedGoalsProps {
  programme: ProgrammeDetail;
  moved: ProgrammeMoved;
}

/** The goals that it supports, and those that its activities serve, each with what the strategy says of it. */
export function MovedGoals({ programme, moved: { goals } }: MovedGoalsProps) {
  const { t } = useTranslation('programmes');
  const { isReadOnly } = useWorkbook();
  const { language } = useWords();
  const through = useThrough();
  const { supportGoal, leaveGoal } = useTies(programme.id);
  return (
    <Section
      level={3}
      title={t('moved.goals')}
      note={goals.length > 0 ? goals.length : undefined}
      action={
        !isReadOnly && (
          <TieButton
            entity="strategyNode"
            taken={goals.flatMap(({ node, link }) => (link === null ? [] : node.id))}
            label={t('moved.tieGoal')}
            onPick={supportGoal}
          />
        )
      }
    >
      {goals.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('moved.noGoals')}</p>
      ) : (
        <ul>
          {goals.map((goal) => {
            const { light, counts } = goal.inWords[language];
            return (
              <MovedLine
                key={goal.node.id}
                mark={
                  goal.rollUp.light === 'none' ? (
                    <Light light="none" title={light} />
                  ) : (
                    <StatusMark status={statusOfLight[goal.rollUp.light]} title={light} />
                  )
                }
                record={goal.node}
                href={recordHref('strategyNode', goal.node.id)}
                notes={[light, counts, through(goal)]}
                {...(!isReadOnly && goal.link !== null && { onUntie: () => leaveGoal(goal.node) })}
              />
            );
          })}
        </ul>
      )}
    </Section>
  );
}
