import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';

/**
 * The one line that has the focus of the timeline. Lines out of view are not in the page, so it is kept here by its key,
 * and the focus follows it.
 */
export function usePlaces(items: readonly { readonly key: string }[], scroller: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const indexByKey = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const key = chosen !== null && indexByKey.has(chosen) ? chosen : (items[0]?.key ?? null);
  const index = key === null ? -1 : (indexByKey.get(key) ?? -1);

  const goTo = useCallback((wanted: string) => {
    wantsFocus.current = true;
    setChosen(wanted);
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || key === null) return;
    const place = scroller.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
    if (!place) return;
    wantsFocus.current = false;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  });

  /** The place follows a focus that came by other ways: the pointer, a screen reader, Tab into the notes of a line. */
  const onFocus = useCallback(({ target }: FocusEvent<HTMLElement>) => {
    const line = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
    if (line !== undefined) setChosen(line);
  }, []);

  return { key, index, indexByKey, goTo, onFocus };
}
