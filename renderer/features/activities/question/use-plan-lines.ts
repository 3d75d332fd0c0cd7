import { useCallback, useMemo } from 'react';
import type { PlanAnswer, PlanGroup } from '#shared/contract/plan-answer.ts';
import type { PlanGrouping } from '#shared/model/plan-question.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { idsOf, planItems, type PlanItem } from '../plan-items.ts';

export interface PlanLines {
  readonly items: readonly PlanItem[];
  /** The activities among them, each once, in order. */
  readonly ids: readonly string[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (group: string) => void;
}

interface Folded {
  readonly grouping: PlanGrouping;
  readonly keys: ReadonlySet<string>;
}

const nothing: readonly PlanGroup[] = [];
const unfolded: ReadonlySet<string> = new Set();

/** The answer as lines, without what is folded. Another grouping starts unfolded. */
export function usePlanLines(answer: PlanAnswer | undefined, grouping: PlanGrouping): PlanLines {
  const [known, setFolded] = useRemembered<Folded>('plan.folded', { grouping, keys: unfolded });
  const folded = known.grouping === grouping ? known.keys : unfolded;
  const groups = answer?.groups ?? nothing;
  const items = useMemo(() => planItems(groups, folded, grouping !== 'none'), [groups, folded, grouping]);
  const ids = useMemo(() => idsOf(items), [items]);
  const fold = useCallback(
    (group: string) => {
      const keys = new Set(folded);
      if (!keys.delete(group)) keys.add(group);
      setFolded({ grouping, keys });
    },
    [folded, grouping, setFolded],
  );
  return { items, ids, folded, fold };
}
