import { rolloutStates } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import { addUp, type DistrictCount } from '#shared/rules/district-sums.ts';
import { Cell } from '#renderer/ui/data-table.tsx';
import { columnCount } from './matrix-block.ts';
import { RolloutMark } from './rollout-mark.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

interface MatrixFootProps {
  /** Undefined until the sums are here. */
  counts: readonly DistrictCount[] | undefined;
  /** Of the first of the three rows, the head included. */
  rowIndex: number;
  words: MatrixWords;
}

/** How many activities are live, under way and planned in each district, over all that are shown. */
export function MatrixFoot({ counts, rowIndex, words: { t } }: MatrixFootProps) {
  const all = counts && addUp(counts);
  return rolloutStates.toReversed().map((state, index) => (
    <tr
      key={state}
      aria-rowindex={rowIndex + index}
      className="text-xs [--cell:var(--sunken)] [--row:28px] first:*:border-t first:*:border-t-line-strong"
    >
      <th
        scope="row"
        aria-colindex={1}
        className="sticky left-0 z-10 h-row border-b border-line bg-(--cell) px-2.5 pl-6 text-left text-sm font-normal text-ink-2"
      >
        <span className="inline-flex items-center gap-2">
          <span className="grid w-5 place-items-center">
            <RolloutMark state={state} />
          </span>
          {t(`districts:foot.${state}`)}
        </span>
      </th>
      {districtCodes.map((district, place) => {
        const count = counts?.[place]?.[state];
        return (
          <Cell key={district} aria-colindex={place + 2} align="center" isNarrow isQuiet={count === 0}>
            {count}
          </Cell>
        );
      })}
      <Cell aria-colindex={columnCount} align="end" className="border-l">
        {all?.[state]}
      </Cell>
    </tr>
  ));
}
