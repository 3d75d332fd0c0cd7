import { useEffect } from 'react';
import { useStaging } from './use-staging.ts';

/** The files of a form that are attached when it is saved, in the same action; one that is left lets go of them. */
export function useEvidence() {
  const staging = useStaging();
  const { files, clear } = staging;
  useEffect(() => () => clear('left'), [clear]);
  return {
    staging,
    /** Some are still on their way: the form waits for them. */
    isWaiting: files.some(({ state }) => state === 'waiting' || state === 'running'),
    /** What the form says it is saved with. */
    staged: files.flatMap((file) => file.staged?.staged ?? []),
    saved: () => clear('attached'),
  };
}
export type Evidence = ReturnType<typeof useEvidence>;
