import { ChevronDown, ChevronRight } from 'lucide-react';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import { districtCodes } from '#shared/model/districts.ts';
import type { PlanGrouping } from '#shared/model/plan-question.ts';
import { addUp, type DistrictCount } from '#shared/rules/district-sums.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { useGroupTitle } from '../sum-words.ts';
import type { MatrixWords } from './use-matrix-words.ts';

interface MatrixGroupRowProps {
  place: string;
  group: PlanGroup;
  grouping: PlanGrouping;
  /** Undefined until the sums are here. */
  counts: readonly DistrictCount[] | undefined;
  rowIndex: number;
  isFolded: boolean;
  isFocused: boolean;
  words: MatrixWords;
  onFold: (group: string) => void;
}

const cell = 'h-11 border-b border-line-strong pt-2 align-middle';

/** The head of a group: its name, how many activities it has, and in each district how many of them are live. */
export function MatrixGroupRow(props: MatrixGroupRowProps) {
  const { place, group, grouping, counts, rowIndex, isFolded, isFocused, words, onFold } = props;
  const { t } = words;
  const title = useGroupTitle()(group, grouping);
  return (
    <tr aria-rowindex={rowIndex}>
      <td className={`${cell} sticky left-0 z-10 bg-paper pr-3 pl-6`}>
        <span className="flex items-center gap-2">
          <button
            type="button"
            data-place={place}
            tabIndex={isFocused ? 0 : -1}
            aria-expanded={!isFolded}
            aria-label={t(isFolded ? 'activities:unfold' : 'activities:fold', { title })}
            onClick={() => onFold(group.key)}
            className="-ml-1.5 grid size-6 shrink-0 cursor-default place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
          >
            <Icon shape={isFolded ? ChevronRight : ChevronDown} size={14} />
          </button>
          <span className="min-w-0 truncate text-lg font-bold tracking-tight" title={title}>
            {title}
          </span>
          <span className="shrink-0 text-sm text-ink-3">{group.sum.total}</span>
        </span>
      </td>
      {districtCodes.map((district, index) => (
        <td key={district} className={`${cell} text-center text-xs text-ink-2`}>
          <Live count={counts?.[index]} words={words} />
        </td>
      ))}
      <td className={`${cell} pr-6 text-right text-sm text-ink-2`}>
        <Live count={counts && addUp(counts)} words={words} />
      </td>
    </tr>
  );
}

/** How many are live; those under way and planned are told to the pointer and read out. */
function Live({ count, words: { t } }: { count: DistrictCount | undefined; words: MatrixWords }) {
  if (!count || count.live + count.running + count.planned === 0) return null;
  const all = t('districts:counted', { ...count });
  return (
    <span role="img" aria-label={all} title={all}>
      {count.live > 0 && count.live}
    </span>
  );
}
