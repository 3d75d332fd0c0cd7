import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { BoardBy } from './board-columns.ts';
import { useBoardWords, useColumnName } from './use-board-words.ts';

interface BoardHeadsProps {
  by: BoardBy;
  columns: readonly string[];
  counts: readonly number[];
  /** Empty columns, drawn as narrow as their name set upright. */
  isNarrow: (column: number) => boolean;
  /** The column that a card is being moved to. */
  target: number | null;
}

/** The names of the columns, each with its count; they stay while the cards scroll. */
export function BoardHeads({ by, columns, counts, isNarrow, target }: BoardHeadsProps) {
  const { t } = useBoardWords();
  const nameOf = useColumnName();
  return columns.map((column, index) => {
    const name = nameOf(by, column);
    const count = counts[index] ?? 0;
    const isUpright = isNarrow(index);
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={index + 1}
        aria-label={t('planBoard:columnHead', { name, count })}
        data-board-column={column}
        className={cx(
          'flex h-full min-w-0 items-center gap-2 text-sm',
          isUpright ? 'justify-center' : 'px-1',
          target === index && 'text-accent',
        )}
      >
        {by === 'status' && <StatusMark status={column as ActivityStatusCode} size={11} />}
        {!isUpright && <span className="min-w-0 truncate font-bold">{name}</span>}
        <span className={cx('text-ink-3', isUpright ? 'text-xs' : 'ml-auto')}>{count}</span>
      </div>
    );
  });
}
