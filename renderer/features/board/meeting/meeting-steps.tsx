import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check, Ellipsis, Minus } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { meetingStates, type MeetingState } from '#shared/model/board.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { InvitationDialog } from '../invitation/invitation-dialog.tsx';
import { useMeetingState } from './use-meeting-state.ts';

interface MeetingStepsProps {
  meeting: MeetingDetail;
  /** Goes to the part where the pack is issued; null where one is there. */
  onShowPack: (() => void) | null;
  /** Goes to the minutes, which are published there; null where one is there. */
  onShowMinutes: (() => void) | null;
}

/** How far a meeting is, and the step that comes next. */
export function MeetingSteps({ meeting, onShowPack, onShowMinutes }: MeetingStepsProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-line py-2">
      <ol aria-label={t('steps')} className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1.5 gap-y-1">
        {meetingStates.map((state, index) => (
          <Step key={state} state={state} progress={progressOf(meeting, state)} isFirst={index === 0} />
        ))}
      </ol>
      {!isReadOnly && <NextStep meeting={meeting} onShowPack={onShowPack} onShowMinutes={onShowMinutes} />}
    </div>
  );
}

type Progress = 'done' | 'skipped' | 'current' | 'ahead';

/**
 * A meeting may be held without a pack: then nothing was issued, whatever came after. One whose date is still proposed was
 * never called.
 */
function progressOf(meeting: MeetingDetail, state: MeetingState): Progress {
  const [at, of] = [meetingStates.indexOf(meeting.state), meetingStates.indexOf(state)];
  if (of === at) return 'current';
  if (of > at) return 'ahead';
  const isSkipped =
    (state === 'packIssued' && meeting.packs.every(({ kind }) => kind !== 'main')) ||
    (state === 'called' && meeting.dateIsProposed);
  return isSkipped ? 'skipped' : 'done';
}

const stepText: Record<Progress, string> = {
  done: 'text-ink-2',
  skipped: 'text-ink-3',
  current: 'font-semibold text-ink',
  ahead: 'text-ink-3',
};

function Step({ state, progress, isFirst }: { state: MeetingState; progress: Progress; isFirst: boolean }) {
  const { t } = useTranslation('board');
  const isBehind = progress === 'done' || progress === 'skipped';
  return (
    <li aria-current={progress === 'current' ? 'step' : undefined} className="flex items-center gap-1.5">
      {!isFirst && (
        <span aria-hidden className={cx('h-px w-3', progress === 'ahead' ? 'bg-line-strong' : 'bg-accent')} />
      )}
      {isBehind ? (
        <Icon
          shape={progress === 'done' ? Check : Minus}
          size={14}
          className={progress === 'done' ? 'text-accent' : 'text-ink-3'}
        />
      ) : (
        <span
          aria-hidden
          className={cx(
            'size-2.5 rounded-full border-[1.5px]',
            progress === 'current' ? 'border-accent bg-accent' : 'border-edge',
          )}
        />
      )}
      <span className={cx('text-sm', stepText[progress])}>{t(`state.${state}`)}</span>
      {isBehind && <span className="sr-only">({progress === 'done' ? t('stepDone') : t('stepSkipped')})</span>}
    </li>
  );
}

type NextState = Exclude<MeetingState, 'draft'>;

/** The usual next step as a button, the ones after it in a menu: a meeting may be held without a pack. */
function NextStep({ meeting, onShowPack, onShowMinutes }: MeetingStepsProps) {
  const { t } = useTranslation('board');
  const { workbook } = useWorkbook();
  const move = useMeetingState(meeting.id);
  const [isInviting, setIsInviting] = useState(false);
  const [next, ...later] = meetingStates.slice(meetingStates.indexOf(meeting.state) + 1) as NextState[];
  if (next === undefined) return null;
  const isHeldTooSoon = meeting.day !== null && meeting.day > workbook.today;
  const isPossible = (step: NextState) =>
    meeting.day !== null && (step === 'called' || step === 'packIssued' || !isHeldTooSoon);
  const moveTo = async (step: Exclude<NextState, 'packIssued'>) => {
    const hasMoved = await move(step);
    // Whoever calls a meeting writes to those invited next.
    if (hasMoved && step === 'called') setIsInviting(true);
  };
  const take = (step: NextState) => (step === 'packIssued' ? onShowPack?.() : void moveTo(step));
  // Minutes that were published elsewhere are only said to be.
  const laterPossible = next === 'minutesPublished' ? [next] : later.filter((step) => step !== 'packIssued');
  const isElsewhere =
    next === 'packIssued' ? onShowPack === null : next === 'minutesPublished' && onShowMinutes === null;
  const press = () => (next === 'minutesPublished' ? onShowMinutes?.() : take(next));
  return (
    <div className="flex items-center gap-1">
      {!isElsewhere && (
        <Tooltip text={next === 'minutesPublished' ? t('minutes.publishHint') : t(`step.${next}`)}>
          <Button size="small" isDisabled={!isPossible(next)} onPress={press}>
            {t(`stepShort.${next}`)}
          </Button>
        </Tooltip>
      )}
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
      {isInviting && <InvitationDialog meeting={meeting} onClose={() => setIsInviting(false)} />}
    </div>
  );
}
