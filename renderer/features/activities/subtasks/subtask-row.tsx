import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { Archive, ArrowDown, ArrowUp, Ellipsis, GripVertical } from 'lucide-react';
import type { SubtaskView } from '#shared/contract/activities.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import { SubtaskFacts } from './subtask-facts.tsx';
import { SubtaskTick } from './subtask-tick.tsx';
import type { SubtaskActions } from './use-subtasks.ts';

export interface SubtaskRowProps {
  subtask: SubtaskView;
  isFirst: boolean;
  isLast: boolean;
  actions: SubtaskActions;
}

/** One sub-task: ticked at the left, its title opens its fields below; Alt ↑ ↓ or the grip put it elsewhere. */
export function SubtaskRow(props: SubtaskRowProps) {
  const { subtask, actions } = props;
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const [dropSide, setDropSide] = useState<'before' | 'after' | null>(null);
  const title = actions.titleOf(subtask);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (!event.altKey || (step !== -1 && step !== 1) || isTyping || isReadOnly) return;
    event.preventDefault();
    event.stopPropagation();
    actions.step(subtask.id, step);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt ↑ ↓ reach it from whatever has the focus inside; the menu does the same
    <li
      data-subtask={subtask.id}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (actions.dragged === null || actions.dragged === subtask.id) return;
        event.preventDefault();
        setDropSide(sideOf(event));
      }}
      onDragLeave={() => setDropSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        setDropSide(null);
        actions.dropAt(subtask.id, sideOf(event));
      }}
      className={cx(
        'group/subtask border-b border-line',
        actions.dragged === subtask.id && 'opacity-50',
        dropSide === 'before' && 'shadow-[inset_0_2px_0_var(--accent)]',
        dropSide === 'after' && 'shadow-[inset_0_-2px_0_var(--accent)]',
      )}
    >
      <div className="flex items-start gap-2 py-1.5">
        <SubtaskTick subtask={subtask} actions={actions} />
        <div className="min-w-0 flex-1">
          <Button
            data-title
            aria-expanded={isOpen}
            aria-label={t('subtasks.open', { title })}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onPress={() => setIsOpen(!isOpen)}
            className={cx(
              '-mx-1.5 -my-0.5 block min-h-6 max-w-full cursor-default rounded-sm px-1.5 py-0.5 text-left text-pretty [overflow-wrap:anywhere] transition-colors hover:bg-hover',
              subtask.isDone && 'text-ink-3',
            )}
          >
            {title}
          </Button>
          <SubtaskFacts subtask={subtask} />
        </div>
        {!isReadOnly && (
          <span className="-my-0.5 flex items-center">
            <SubtaskMenu {...props} title={title} />
            <Grip {...props} title={title} />
          </span>
        )}
      </div>
      {isOpen && (
        <div className="mb-2 rounded-lg bg-sunken px-3.5 py-2.5">
          <FieldList>
            <RecordField entity="subtask" record={subtask} name="title" />
            <RecordField entity="subtask" record={subtask} name="due" label={t('column.due')} />
            <RecordField entity="subtask" record={subtask} name="owner" />
            <RecordField entity="subtask" record={subtask} name="weight" />
          </FieldList>
        </div>
      )}
    </li>
  );
}

/** Above or below the middle of the line under the pointer. */
function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

/** For the pointer only: the keyboard has Alt ↑ ↓ and the menu. */
function Grip({ subtask, actions, title }: SubtaskRowProps & { title: string }) {
  return (
    <span
      aria-hidden
      draggable
      onDragStart={(event) => {
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 12, 16);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        actions.drag(subtask.id);
      }}
      onDragEnd={() => actions.drag(null)}
      className="grid size-6 shrink-0 cursor-grab place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Icon shape={GripVertical} size={14} />
    </span>
  );
}

function SubtaskMenu({ subtask, isFirst, isLast, actions, title }: SubtaskRowProps & { title: string }) {
  const { t } = useTranslation('activities');
  const label = t('subtasks.more', { title });
  const chosen: Record<string, () => void> = {
    up: () => actions.step(subtask.id, -1),
    down: () => actions.step(subtask.id, 1),
    archive: () => actions.archive(subtask),
  };
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} />}
      onAction={(id) => chosen[id]?.()}
    >
      <MenuItem id="up" icon={ArrowUp} hint="Alt ↑" isDisabled={isFirst}>
        {t('subtasks.up')}
      </MenuItem>
      <MenuItem id="down" icon={ArrowDown} hint="Alt ↓" isDisabled={isLast}>
        {t('subtasks.down')}
      </MenuItem>
      <MenuLine />
      <MenuItem id="archive" icon={Archive}>
        {t('subtasks.archive')}
      </MenuItem>
    </MenuButton>
  );
}
