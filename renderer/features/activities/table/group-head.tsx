import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { GroupRow } from '#renderer/ui/data-table.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import type { PlanGrouping } from '#shared/model/plan-question.ts';
import type { PlanItem } from '../plan-items.ts';
import { useGroupTitle, useSumWords } from '../sum-words.ts';

interface GroupHeadProps {
  item: Extract<PlanItem, { kind: 'group' }>;
  grouping: PlanGrouping;
  columnCount: number;
  rowIndex: number;
  isFocused: boolean;
  onFold: (group: string) => void;
}

/** The head of a group: its name, the mix of statuses, and how much of it is known and how old that is. */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const { item, grouping, columnCount, rowIndex, isFocused, onFold } = props;
  const { t } = useTranslation('activities');
  const titleOf = useGroupTitle();
  const { parts, sentence } = useSumWords();
  const { group, isFolded } = item;
  const title = titleOf(group, grouping);
  const { sum } = group;
  return (
    <GroupRow
      title={title}
      columnCount={columnCount}
      rowIndex={rowIndex}
      toggle={
        <button
          type="button"
          data-place={item.key}
          tabIndex={isFocused ? 0 : -1}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold', { title })}
          onClick={() => onFold(group.key)}
          className="-mr-2 -ml-1.5 grid size-6 shrink-0 cursor-default place-items-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Icon shape={isFolded ? ChevronRight : ChevronDown} size={14} />
        </button>
      }
    >
      <MixBar title={title} description={sentence(sum)} parts={parts(sum)} className="[--ground:var(--paper)]" />
      <span className="truncate">{sentence(sum)}</span>
    </GroupRow>
  );
});
