import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { GripVertical } from 'lucide-react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { AgendaFacts } from './agenda-facts.tsx';
import { AgendaMinutes } from './agenda-minutes.tsx';
import { AgendaRowMenu } from './agenda-row-menu.tsx';
import type { Move } from './use-agenda.ts';

export interface AgendaRowProps {
  item: AgendaItemView;
  isHeld: boolean;
  canMove: (where: Move) => boolean;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (where: Move) => void;
  onRemove: () => void;
  isDragged: boolean;
  dropSide: 'before' | 'after' | null;
  onDragStart: () => void;
  onDragEnd: () => void;
  /** Whether it may be let go there. */
  onDragOver: (side: 'before' | 'after') => boolean;
  onDrop: (side: 'before' | 'after') => void;
}

const moveByKey: Partial<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** One line: when it begins, what it is, for how long. Opens for editing below itself. A section is a heading. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, isHeld, isOpen, onToggle, onMove, isDragged, dropSide } = props;
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const title = textIn(item.title, language) || t('agenda.untitled');
  const isSection = item.level === 'section';

  const onKeyDown = (event: KeyboardEvent) => {
    const where = moveByKey[event.key];
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (!event.altKey || where === undefined || isTyping || isReadOnly) return;
    // Alt ← is the way back in a browser, also where the line cannot move.
    event.preventDefault();
    onMove(where);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and an arrow reach it from whatever has the focus inside; the menu does the same
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
        item.level === 'point' && 'pl-8',
        isSection && 'not-first:mt-4',
        isDragged && 'opacity-50',
        dropSide === 'before' && 'shadow-[inset_0_2px_0_var(--accent)]',
        dropSide === 'after' && 'shadow-[inset_0_-2px_0_var(--accent)]',
      )}
    >
      <div className={cx('flex min-h-line-item items-start gap-3', isSection ? 'py-1.5' : 'py-2')}>
        {!isReadOnly && <Grip {...props} />}
        <span className={cx('w-7 shrink-0 text-right', isSection ? 'font-bold text-ink-2' : 'text-ink-3')}>
          {item.number}
        </span>
        <span className="w-11 shrink-0 text-ink-2">{item.startsAt ?? '–'}</span>
        <div className="min-w-0 flex-1">
          <Button
            data-title
            aria-expanded={isOpen}
            aria-label={t(isSection ? 'agenda.editSection' : 'agenda.edit', { number: item.number, title })}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
            onPress={onToggle}
            className={cx(
              '-mx-1.5 -my-0.5 block max-w-full cursor-default rounded-sm px-1.5 py-0.5 text-left text-pretty transition-colors hover:bg-hover',
              isSection ? 'font-bold' : 'font-medium',
            )}
          >
            {title}
          </Button>
          <AgendaFacts item={item} />
        </div>
        <AgendaMinutes item={item} />
        {!isReadOnly && <AgendaRowMenu {...props} />}
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

/** For the pointer only: the keyboard has Alt and the arrows, and the menu. */
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
