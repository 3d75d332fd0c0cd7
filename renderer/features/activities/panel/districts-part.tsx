import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from 'react-aria-components';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import type { RolloutState } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { DistrictCell } from './district-cell.tsx';

/** The districts of Sofia, each with how far the activity is there: a grid for the eye, and the same in a sentence. */
export function DistrictsPart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const { live, running } = activity.districts;
  if (activity.rollouts.length === 0 && !isAdding)
    return (
      !isReadOnly && (
        <div>
          <Button size="small" onPress={() => setIsAdding(true)}>
            {t('districts.add')}
          </Button>
        </div>
      )
    );
  const remaining = districts.length - live - running;
  const note = [
    t('districts.live', { count: live }),
    running > 0 && t('districts.running', { count: running }),
    remaining > 0 && t('districts.remaining', { count: remaining }),
  ];
  return (
    <Section level={3} title={t('districts.title')} note={note.filter(Boolean).join(', ')}>
      <Toolbar aria-label={t('districts.title')} className="grid grid-cols-[repeat(12,minmax(0,1fr))] gap-1">
        {districts.map((district) => (
          <DistrictCell
            key={district.code}
            activity={activity}
            district={district}
            rollout={activity.rollouts.find((one) => one.district === district.code) ?? null}
          />
        ))}
      </Toolbar>
      <DistrictsInWords activity={activity} />
    </Section>
  );
}

const told = { live: 'liveIn', running: 'runningIn', planned: 'plannedIn' } as const satisfies Record<
  RolloutState,
  string
>;

function DistrictsInWords({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const known = activity.rollouts.filter(({ since }) => isTrueBy(since, asOf));
  const namesOf = (state: RolloutState) =>
    districts
      .filter(({ code }) => known.some((rollout) => rollout.district === code && rollout.state === state))
      .map((district) => district[language]);
  const sentences = (['live', 'running', 'planned'] as const).flatMap((state) => {
    const names = namesOf(state);
    return names.length === 0 ? [] : [t(`districts.${told[state]}`, { names: names.join(', ') })];
  });
  return sentences.length > 0 && <p className="text-sm text-pretty text-ink-2">{sentences.join(' ')}</p>;
}
