import { memo } from 'react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { DistrictRow } from '#shared/contract/district-matrix.ts';
import { textIn } from '#shared/i18n/format.ts';
import { districtCodes } from '#shared/model/districts.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { BlankText } from '#renderer/ui/skeleton.tsx';
import { activityColumn, sumColumn } from './matrix-block.ts';
import { RolloutMark } from './rollout-mark.tsx';
import { statesOf } from './use-district-rows.ts';
import type { MatrixWords } from './use-matrix-words.ts';

interface MatrixRowProps {
  /** Its place in the matrix: an activity of two groups has two. */
  place: string;
  activity: ActivityRow | undefined;
  districts: DistrictRow | undefined;
  /** From 1, the head row included. */
  rowIndex: number;
  words: MatrixWords;
  isCurrent: boolean;
  isSelected: boolean;
  isReadOnly: boolean;
  /** The column that has the focus, when it is in this row; −1 for none. */
  focused: number;
  /** The columns of the block that are in this row; −1 for none. */
  blockFrom: number;
  blockTo: number;
}

/** One activity across the 24 districts. Only rows in view exist, and one is drawn anew only when something of it changed. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { place, activity, districts, rowIndex, words, focused, blockFrom, blockTo } = props;
  const { isCurrent, isSelected, isReadOnly } = props;
  const states = districts && statesOf(districts);
  const at = (column: number) => ({
    'data-place': place,
    'data-column': column,
    'aria-colindex': column + 1,
    tabIndex: focused === column ? 0 : -1,
  });
  return (
    <TableRow
      rowIndex={rowIndex}
      isCurrent={isCurrent}
      isSelected={isSelected}
      aria-current={isCurrent || undefined}
      aria-busy={activity === undefined || undefined}
      isFaded={activity?.status.status === 'dropped'}
    >
      <Cell {...at(activityColumn)} pinnedAt={0} className="font-medium">
        {activity === undefined ? (
          <BlankText width="72%" />
        ) : (
          <>
            <span className="mr-1 inline-block min-w-16 font-normal text-ink-3">{activity.code}</span>
            {textIn(activity.title, words.language)}
          </>
        )}
      </Cell>
      {districtCodes.map((district, index) => {
        const column = index + 1;
        const state = states?.get(district);
        const isIn = column >= blockFrom && column <= blockTo;
        return (
          <Cell
            key={district}
            {...at(column)}
            align="center"
            isNarrow
            aria-label={states && words.stateOf(state)}
            aria-selected={isIn}
            className={cx(
              isIn && '[--cell:var(--accent-soft)]',
              focused === column && 'shadow-[inset_0_0_0_2px_var(--focus)]',
              !isReadOnly && 'cursor-cell',
            )}
          >
            {state && <RolloutMark state={state.state} />}
          </Cell>
        );
      })}
      <Cell {...at(sumColumn)} align="end" className="border-l">
        {activity && <LiveOfAll activity={activity} words={words} />}
      </Cell>
    </TableRow>
  );
});

function LiveOfAll({ activity: { districts }, words: { t } }: { activity: ActivityRow; words: MatrixWords }) {
  const { live, running, planned } = districts;
  if (live + running + planned === 0) return <span className="text-ink-3">—</span>;
  return (
    <span title={t('districts:alsoIn', { running, planned })}>
      {t('districts:ofAll', { live, all: districtCodes.length })}
    </span>
  );
}
