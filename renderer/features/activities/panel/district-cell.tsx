import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { Lock } from 'lucide-react';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { rolloutStates, type Rollout, type RolloutState } from '#shared/model/activity.ts';
import type { districts } from '#shared/model/districts.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockNote, useLockText } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';

type District = (typeof districts)[number];

interface DistrictCellProps {
  activity: ActivityDetail;
  district: District;
  rollout: Rollout | null;
}

const states = [...rolloutStates.toReversed(), 'none'] as const;
type CellState = RolloutState | 'none';

/** Told apart by fill and texture as well as by colour. */
const looks: Record<CellState, string> = {
  live: 'bg-on-track-fill border-on-track-fill',
  running: 'fill-hatched text-on-track-fill border-on-track-fill [--ground:var(--surface)]',
  planned: 'border-planned bg-surface',
  none: 'border-line bg-sunken',
};

/** One district: its state as a small field, its name on reaching it, and a sheet to say how far it is there. */
export function DistrictCell({ activity, district, rollout }: DistrictCellProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { asOf, isReadOnly } = useWorkbook();
  const { ofDate } = useLockedQuarters();
  const lockText = useLockText();
  const name = district[language];
  const isTrue = rollout !== null && isTrueBy(rollout.since, asOf);
  const state: CellState = isTrue ? rollout.state : 'none';
  const since =
    isTrue && rollout.since !== null
      ? ` ${t('districts.since', { date: formatPartialDate(rollout.since, language) })}`
      : '';
  const locked = isTrue ? ofDate(rollout.since) : null;
  const lock = locked === null ? '' : `. ${lockText(locked, true)}`;
  const label = `${t('districts.cell', { name, state: t(`districts.state.${state}`) })}${since}${lock}`;
  return (
    <Popover
      label={name}
      className="w-72"
      trigger={
        <Tooltip text={label}>
          <AriaButton
            aria-label={label}
            isDisabled={isReadOnly}
            className={`grid h-6 min-w-0 cursor-default place-items-center rounded-[3px] border outline-offset-1 transition-colors hover:border-ink-3 ${looks[state]}`}
          >
            {locked !== null && (
              <span className="rounded-full bg-surface p-0.5 text-ink-2">
                <Icon shape={Lock} size={10} />
              </span>
            )}
          </AriaButton>
        </Tooltip>
      }
    >
      {(close) => <DistrictForm activity={activity} district={district} rollout={rollout} onDone={close} />}
    </Popover>
  );
}

function DistrictForm({ activity, district, rollout, onDone }: DistrictCellProps & { onDone: () => void }) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [state, setState] = useState<CellState>(rollout?.state ?? 'none');
  const [since, setSince] = useState<string | null>(rollout?.since ?? asOf);
  const [problem, setProblem] = useState<string | null>(null);
  const { tell, isRunning } = useToldAction();
  const { ofDate } = useLockedQuarters();
  const name = district[language];
  const hasDay = state === 'live' || state === 'running';
  const save = async () => {
    const said = t('activities:districts.saved', { name, state: t(`activities:districts.state.${state}`) });
    const refusal = await tell(said, (client) =>
      client.activities.setDistrict({
        id: activity.id,
        district: district.code,
        state: state === 'none' ? null : state,
        since: hasDay ? since : null,
      }),
    );
    if (refusal === null) onDone();
    else setProblem(refusal);
  };
  return (
    <div className="flex flex-col gap-3">
      <LockNote quarter={ofDate(rollout?.since ?? null)} />
      <RadioGroup
        label={t('activities:districts.stateLabel', { name })}
        choices={states.map((value) => ({ value, label: t(`activities:districts.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      {hasDay && (
        <DateField label={t('activities:districts.sinceLabel')} value={since} onChange={setSince} error={problem} />
      )}
      <div className="flex justify-end">
        <Button tone="primary" size="small" isPending={isRunning} onPress={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
