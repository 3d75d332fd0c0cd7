import { useCallback, useState } from 'react';
import type { PlanViewKind } from '#shared/model/plan-question.ts';

/** The order of the activities on screen: that of the answer, unless the view that is shown told another. */
export function useShownOrder(view: PlanViewKind, inAnswer: readonly string[]) {
  const [told, setTold] = useState<{ view: PlanViewKind; ids: readonly string[] } | null>(null);
  const setOrder = useCallback((ids: readonly string[]) => setTold({ view, ids }), [view]);
  return { ids: told?.view === view ? told.ids : inAnswer, setOrder };
}
