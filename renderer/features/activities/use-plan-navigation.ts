import { useCallback, useState, type RefObject } from 'react';
import { goTo, recordHref, screenHref } from '#renderer/app/paths.ts';
import type { PlanViewHandle } from './plan-view.ts';

interface PlanNavigationOptions {
  recordId: string | null;
  /** What is shown, in its order. */
  ids: readonly string[];
  view: RefObject<PlanViewHandle | null>;
}

/** Goes to a record as whoever follows a link does: it takes the focus. */
export const followRecord = (id: string) => goTo(recordHref('activity', id) ?? screenHref('activities'));

/** The record that the address names, its neighbours in the list as it now stands, and the ways to open and close one. */
export function usePlanNavigation({ recordId, ids, view }: PlanNavigationOptions) {
  // Opened from a row or by stepping, the focus stays where it is; a link that was followed takes it into the record.
  const [openedHere, setOpenedHere] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback(
    (id: string) => {
      // The address follows a moment later: until then the one before is still shown, and was not followed anew.
      setOpenedHere(new Set(recordId === null ? [id] : [recordId, id]));
      followRecord(id);
    },
    [recordId],
  );
  const close = useCallback(() => {
    if (recordId === null) return;
    goTo(screenHref('activities'));
    view.current?.focusActivity(recordId);
  }, [recordId, view]);

  const at = recordId === null ? -1 : ids.indexOf(recordId);
  const neighbour = (by: number) => {
    const id = at < 0 ? undefined : ids[at + by];
    return id === undefined ? undefined : () => open(id);
  };
  return {
    open,
    close,
    previous: neighbour(-1),
    next: neighbour(1),
    isFollowed: recordId !== null && !openedHere.has(recordId),
  };
}
