import { useTranslation } from 'react-i18next';
import { Check, Ellipsis } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { meetingStates, type MeetingState } from '#shared/model/board.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { useMeetingState } from './use-meeting-state.ts';

/** How far a meeting is, and the step that comes next. */
export function MeetingSteps({ meeting, onShowPack }: { meeting: MeetingDetail; onShowPack: () => void }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const at = meetingStates.indexOf(meeting.state);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-line py-2">
      <ol aria-label={t('steps')} className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1.5 gap-y-1">
        {meetingStates.map((state, index) => (
          <li key={state} aria-current={index === at ? 'step' : undefined} className="flex items-center gap-1.5">
            {index > 0 && <span aria-hidden className={cx('h-px w-4', index <= at ? 'bg-accent' : 'bg-line-strong')} />}
            <StepMark isDone={index < at} isCurrent={index === at} />
            <span
              className={cx(
                'text-sm',
                index === at ? 'font-semibold text-ink' : index < at ? 'text-ink-2' : 'text-ink-3',
              )}
            >
              {t(`state.${state}`)}
            </span>
            {index < at && <span className="sr-only">({t('stepDone')})</span>}
          </li>
        ))}
      </ol>
      {!isReadOnly && <NextStep meeting={meeting} onShowPack={onShowPack} />}
    </div>
  );
}

function StepMark({ isDone, isCurrent }: { isDone: boolean; isCurrent: boolean }) {
  if (isDone) return <Icon shape={Check} size={14} className="text-accent" />;
  return (
    <span
      aria-hidden
      className={cx('size-2.5 rounded-full border-[1.5px]', isCurrent ? 'border-accent bg-accent' : 'border-edge')}
    />
  );
}

type Step = Exclude<MeetingState, 'draft'>;

/** The usual next step as a button, the ones after it in a menu: a meeting may be held without a pack. */
function NextStep({ meeting, onShowPack }: { meeting: MeetingDetail; onShowPack: () => void }) {
  const { t } = useTranslation('board');
  const { isRunning } = useAction();
  const { workbook } = useWorkbook();
  const move = useMeetingState(meeting.id);
  const [next, ...later] = meetingStates.slice(meetingStates.indexOf(meeting.state) + 1) as Step[];
  if (next === undefined) return null;
  const isHeldTooSoon = meeting.day !== null && meeting.day > workbook.today;
  const isPossible = (step: Step) =>
    meeting.day !== null && (step === 'called' || step === 'packIssued' || !isHeldTooSoon);
  const take = (step: Step) => (step === 'packIssued' ? onShowPack() : void move(step));
  const laterPossible = later.filter((step) => step !== 'packIssued');
  return (
    <div className="flex items-center gap-1">
      <Button size="small" isDisabled={!isPossible(next)} isPending={isRunning} onPress={() => take(next)}>
        {t(`stepShort.${next}`)}
      </Button>
      {laterPossible.length > 0 && (
        <MenuButton
          label={t('moreSteps')}
          placement="bottom end"
          trigger={<IconButton size="small" icon={Ellipsis} label={t('moreSteps')} />}
          onAction={(id) => {
            const step = laterPossible.find((known) => known === id);
            if (step) take(step);
          }}
        >
          {laterPossible.map((step) => (
            <MenuItem key={step} id={step} isDisabled={!isPossible(step)}>
              {t(`step.${step}`)}
            </MenuItem>
          ))}
        </MenuButton>
      )}
    </div>
  );
}
