import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { Check } from 'lucide-react';
import type { SubtaskView } from '#shared/contract/activities.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { DoneDayForm } from './done-day-form.tsx';
import type { SubtaskActions } from './use-subtasks.ts';

interface SubtaskTickProps {
  subtask: SubtaskView;
  actions: SubtaskActions;
}

const box = 'grid size-4 place-items-center rounded-sm border forced-color-adjust-none';
const looks = { done: 'border-accent bg-accent text-accent-ink', open: 'border-edge bg-surface' };

/** Ticks it as done, which asks only for the day; ticked again, it is open. */
export function SubtaskTick({ subtask, actions }: SubtaskTickProps) {
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  const [isAsking, setIsAsking] = useState(false);
  const { isDone } = subtask;
  const tick = isDone && <Icon shape={Check} size={12} />;
  if (isReadOnly)
    return (
      <span className="-mt-0.5 grid size-6 shrink-0 place-items-center">
        <span className={`${box} ${isDone ? looks.done : looks.open}`}>{tick}</span>
        <VisuallyHidden>{t(isDone ? 'subtasks.isDone' : 'subtasks.isOpen')}</VisuallyHidden>
      </span>
    );
  const title = actions.titleOf(subtask);
  // Done only after the day looked at: it is open on that day, and yet has nothing to ask.
  const isMarked = subtask.doneOn !== null;
  return (
    <Popover
      label={t('subtasks.doneOn')}
      className="w-64"
      isOpen={isAsking}
      onOpenChange={(isOpen) => {
        if (isOpen && isMarked) void actions.complete(subtask, null);
        else setIsAsking(isOpen);
      }}
      trigger={
        <AriaButton
          aria-label={t(isMarked ? 'subtasks.markOpen' : 'subtasks.markDone', { title })}
          aria-pressed={isDone}
          className="group/tick -mt-0.5 grid size-6 shrink-0 cursor-default place-items-center rounded-sm"
        >
          <span className={`${box} group-hover/tick:border-ink-3 ${isDone ? looks.done : looks.open}`}>{tick}</span>
        </AriaButton>
      }
    >
      {(close) => <DoneDayForm onSave={(day) => actions.complete(subtask, day)} onDone={close} />}
    </Popover>
  );
}
