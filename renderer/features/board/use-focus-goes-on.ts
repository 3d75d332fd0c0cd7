import { useEffect, type RefObject } from 'react';

const focusable = 'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
const linesIn = (place: Element) => [...place.querySelectorAll('li, tbody tr')];
const stopsIn = (place: Element) => [...place.querySelectorAll<HTMLElement>(focusable)];

/**
 * A line that goes away with what was done to it takes the focus along: the keys then go on at the same control of the line
 * in its place. Not for lists that draw only what is in view: there a line goes away by scrolling, too.
 */
export function useFocusGoesOn(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = container.current;
    if (place === null) return;
    let last: { element: Element; line: number; stop: number } | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const line = target.closest('li, tbody tr');
      last =
        line === null
          ? null
          : {
              element: target,
              line: linesIn(place).indexOf(line),
              stop: stopsIn(line).findIndex((one) => one === target),
            };
    };
    const goOn = () => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
      const lines = linesIn(place);
      const line = lines[Math.min(last.line, lines.length - 1)];
      const stops = stopsIn(line ?? place);
      (stops[Math.min(Math.max(last.stop, 0), stops.length - 1)] ?? stopsIn(place)[0])?.focus();
    };
    // Of all the page: a dialog that gave the focus back to what is no more there stands beside the place.
    const observer = new MutationObserver(goOn);
    observer.observe(document.body, { childList: true, subtree: true });
    place.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      place.removeEventListener('focusin', remember);
    };
  }, [container]);
}
