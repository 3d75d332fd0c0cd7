import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';

export interface OpenNote {
  /** The line it is of, and what of the line it tells: `slip:…`, `milestone:…`. */
  readonly place: string;
  readonly name: string;
  readonly anchor: DOMRect;
}

/** Long enough to come from what is pointed at onto its note, which may be read and its text marked. */
const leaveMs = 120;

/**
 * Which note is open: one at a time, by pointer or by focus (WCAG 1.4.13: it stays while one points at it, and Esc puts it
 * away).
 */
export function useNote() {
  const [note, setNote] = useState<OpenNote | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setNote(null);
  }, []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setNote(null), leaveMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const openOn = useCallback((target: EventTarget): boolean => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
    const place = element?.closest<HTMLElement>('[data-place]')?.dataset['place'];
    const name = element?.dataset['note'];
    if (!element || place === undefined || name === undefined) return false;
    clearTimeout(timer.current);
    setNote({ place, name, anchor: element.getBoundingClientRect() });
    return true;
  }, []);

  const onPointerOver = useCallback(
    ({ target }: PointerEvent) => {
      if (!openOn(target)) leave();
    },
    [openOn, leave],
  );
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      if (!openOn(target)) close();
    },
    [openOn, close],
  );
  /** True where Esc was for the note. */
  const onEscape = useCallback(
    ({ key }: KeyboardEvent): boolean => {
      if (key !== 'Escape' || note === null) return false;
      close();
      return true;
    },
    [note, close],
  );
  return { note, close, stay, leave, onPointerOver, onFocus, onEscape };
}
