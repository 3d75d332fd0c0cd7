import { useTranslation } from 'react-i18next';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import type { PlanGrouping } from '#shared/model/plan-question.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { useGroupTitle, useSumWords } from '../sum-words.ts';

interface LaneHeadProps {
  place: string;
  group: PlanGroup;
  grouping: PlanGrouping;
  isFolded: boolean;
  isFocused: boolean;
  columnCount: number;
  onFold: (group: string) => void;
}

/** The head of a lane: what the group is called, its mix of statuses and its sums. It folds. */
export function LaneHead({ place, group, grouping, isFolded, isFocused, columnCount, onFold }: LaneHeadProps) {
  const { t } = useTranslation('activities');
  const titleOf = useGroupTitle();
  const { parts, sentence } = useSumWords();
  const title = titleOf(group, grouping);
  const { sum } = group;
  return (
    <div
      role="gridcell"
      aria-colindex={1}
      aria-colspan={columnCount}
      className="sticky left-6 flex h-full w-fit max-w-full items-center gap-3.5 pt-2"
    >
      <button
        type="button"
        data-place={place}
        tabIndex={isFocused ? 0 : -1}
        aria-expanded={!isFolded}
        aria-label={t(isFolded ? 'unfold' : 'fold', { title })}
        onClick={() => onFold(group.key)}
        className="-mr-2 -ml-1.5 grid size-6 shrink-0 cursor-default place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
      >
        <Icon shape={isFolded ? ChevronRight : ChevronDown} size={14} />
      </button>
      <span className="truncate text-lg font-bold tracking-tight">{title}</span>
      <MixBar title={title} description={sentence(sum)} parts={parts(sum)} className="[--ground:var(--paper)]" />
      <span className="truncate text-sm text-ink-3">{sentence(sum)}</span>
    </div>
  );
}
