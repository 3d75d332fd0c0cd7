import { useCallback, useEffect, useState } from 'react';
import { useStaging } from './use-staging.ts';

/** The files of a form that are attached when it is saved, in the same action; one that is left lets go of them. */
export function useEvidence() {
  const staging = useStaging();
  const { clear, settle } = staging;
  const [isSettling, setIsSettling] = useState(false);
  useEffect(() => () => clear('left'), [clear]);
  const ready = useCallback(async () => {
    setIsSettling(true);
    const staged = await settle();
    setIsSettling(false);
    return staged;
  }, [settle]);
  return {
    staging,
    isSettling,
    /** What the form is saved with, once all of it is here; null where a file was refused meanwhile. */
    ready,
    saved: () => clear('attached'),
  };
}
export type Evidence = ReturnType<typeof useEvidence>;
