import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { Check } from 'lucide-react';
import type { SubtaskView } from '#shared/contract/activities.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { DateField } from '../day-field.tsx';
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
      {(close) => <DayForm subtask={subtask} actions={actions} onDone={close} />}
    </Popover>
  );
}

function DayForm({ subtask, actions, onDone }: SubtaskTickProps & { onDone: () => void }) {
  const { t } = useTranslation(['activities', 'common']);
  const { asOf, workbook } = useWorkbook();
  const [day, setDay] = useState<string | null>(asOf < workbook.today ? asOf : workbook.today);
  const [problem, setProblem] = useState<string | null>(null);
  // What was typed is taken in as Enter is pressed, before anything is drawn again.
  const typed = useRef(day);
  const isUnderstood = useRef(true);
  const save = async () => {
    if (!isUnderstood.current) return;
    if (typed.current === null) return setProblem(t('activities:subtasks.doneOnMissing'));
    const refusal = await actions.complete(subtask, typed.current);
    if (refusal === null) onDone();
    else setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save();
  };
  return (
    <div role="presentation" className="flex flex-col gap-3" onKeyDown={onKeyDown}>
      <DateField
        label={t('activities:subtasks.doneOn')}
        value={day}
        onChange={(value) => {
          typed.current = value;
          setDay(value);
          setProblem(null);
        }}
        onValidityChange={(isValid) => {
          isUnderstood.current = isValid;
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is asked
        autoFocus
      />
      <div className="flex justify-end">
        <Button tone="primary" size="small" onPress={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
