import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Trash2 } from 'lucide-react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { AgendaFacts } from './agenda-facts.tsx';
import { AgendaMinutes } from './agenda-minutes.tsx';

export interface AgendaRowProps {
  item: AgendaItemView;
  isHeld: boolean;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  onToggle: () => void;
  /** −1 up, 1 down. */
  onStep: (step: -1 | 1) => void;
  onRemove: () => void;
  isDragged: boolean;
  dropSide: 'before' | 'after' | null;
  onDragStart: () => void;
  onDragEnd: () => void;
  /** Whether it may be let go there. */
  onDragOver: (side: 'before' | 'after') => boolean;
  onDrop: (side: 'before' | 'after') => void;
}

/** One item: when it begins, what it is, for how long. Opens for editing below itself. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, isHeld, isOpen, onToggle, onStep, isDragged, dropSide } = props;
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const title = textIn(item.title, language) || t('agenda.untitled');

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (!event.altKey || (step !== -1 && step !== 1) || isTyping || isReadOnly) return;
    event.preventDefault();
    onStep(step);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt ↑ ↓ reach it from whatever has the focus inside; the menu does the same
    <li
      data-item={item.id}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (props.onDragOver(sideOf(event))) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop(sideOf(event));
      }}
      className={cx(
        'border-b border-line',
        item.parent !== null && 'pl-8',
        isDragged && 'opacity-50',
        dropSide === 'before' && 'shadow-[inset_0_2px_0_var(--accent)]',
        dropSide === 'after' && 'shadow-[inset_0_-2px_0_var(--accent)]',
      )}
    >
      <div className="flex min-h-line-item items-start gap-3 py-2">
        {!isReadOnly && <Grip {...props} />}
        <span className="w-7 shrink-0 text-right text-ink-3">{item.number}</span>
        <span className="w-11 shrink-0 text-ink-2">{item.startsAt ?? '–'}</span>
        <div className="min-w-0 flex-1">
          <Button
            data-title
            aria-expanded={isOpen}
            aria-label={t('agenda.edit', { number: item.number, title })}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onPress={onToggle}
            className="-mx-1.5 -my-0.5 block max-w-full cursor-default rounded-sm px-1.5 py-0.5 text-left font-medium text-pretty transition-colors hover:bg-hover"
          >
            {title}
          </Button>
          <AgendaFacts item={item} />
        </div>
        <AgendaMinutes item={item} />
        {!isReadOnly && <RowMenu {...props} />}
      </div>
      {isOpen && <AgendaEditor item={item} isHeld={isHeld} />}
    </li>
  );
}

/** Above or below the middle of the row under the pointer. */
function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

/** For the pointer only: the keyboard has Alt ↑ ↓ and the menu. */
function Grip({ item, onDragStart, onDragEnd }: AgendaRowProps) {
  return (
    <span
      aria-hidden
      draggable
      onDragStart={(event) => {
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 12, 20);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', textIn(item.title, 'bg'));
        onDragStart();
      }}
      onDragEnd={onDragEnd}
      className="-mt-0.5 -mr-2 grid size-6 shrink-0 cursor-grab place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
    >
      <Icon shape={GripVertical} size={14} />
    </span>
  );
}

function RowMenu({ item, isFirst, isLast, onStep, onRemove }: AgendaRowProps) {
  const { t } = useTranslation('board');
  const actions: Record<string, () => void> = { up: () => onStep(-1), down: () => onStep(1), remove: onRemove };
  const label = t('agenda.more', { number: item.number });
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} className="-my-1" />}
      onAction={(id) => actions[id]?.()}
    >
      <MenuItem id="up" icon={ArrowUp} hint="Alt ↑" isDisabled={isFirst}>
        {t('agenda.up')}
      </MenuItem>
      <MenuItem id="down" icon={ArrowDown} hint="Alt ↓" isDisabled={isLast}>
        {t('agenda.down')}
      </MenuItem>
      <MenuLine />
      <MenuItem id="remove" icon={Trash2}>
        {t('agenda.remove')}
      </MenuItem>
    </MenuButton>
  );
}
