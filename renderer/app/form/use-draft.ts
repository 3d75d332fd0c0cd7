import { useRef, useState, type RefObject } from 'react';

interface DraftState<Draft> {
  draft: Draft;
  /** What was written last: Ctrl Enter both takes a field and saves, before the next drawing. */
  latest: RefObject<Draft>;
  change: (patch: Partial<Draft>) => void;
}

/** What a form holds until it is saved. `onChange` forgets what was said of the last try. */
export function useDraft<Draft extends object>(initial: Draft, onChange?: () => void): DraftState<Draft> {
  const [draft, setDraft] = useState(initial);
  const latest = useRef(draft);
  const change = (patch: Partial<Draft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    onChange?.();
  };
  return { draft, latest, change };
}
