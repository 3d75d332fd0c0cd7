import { districtCodes } from '#shared/model/districts.ts';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import { sumColumn } from './matrix-block.ts';
import { sortedBy, sortOf } from './matrix-sort.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Of the head, in pixels: as high as the longest name of a district set upright. */
export const headHeight = 104;

interface MatrixHeadProps extends Pick<PlanViewProps, 'question' | 'onAsk'> {
  words: MatrixWords;
}

/** The names of the districts, set upright in the city's order. A press on „Дейност“ sorts. */
export function MatrixHead({ question, onAsk, words: { t, nameOf } }: MatrixHeadProps) {
  const sort = sortOf(question.sorts, 'title');
  return (
    <tr aria-rowindex={1} style={{ height: headHeight }}>
      <HeaderCell
        columnIndex={1}
        pinnedAt={0}
        isAtFoot
        sort={sort.direction}
        sortPlace={sort.place}
        onSort={({ addsToOthers }) =>
          onAsk(({ sorts }) => ({ sorts: sortedBy(sorts, 'title', addsToOthers) }), 'quiet')
        }
      >
        {t('activities:column.title')}
      </HeaderCell>
      {districtCodes.map((district, index) => (
        <HeaderCell key={district} columnIndex={index + 2} align="center" isUpright tip={nameOf(district)}>
          {nameOf(district)}
        </HeaderCell>
      ))}
      <HeaderCell columnIndex={sumColumn + 1} align="end" isAtFoot tip={t('districts:sumHint')}>
        {t('districts:sum')}
      </HeaderCell>
    </tr>
  );
}
