import { useRef, useState } from 'react';
import { useApplication } from './application.tsx';
import type { WorkProgress } from './work-progress.ts';

export interface LongWork {
  /** Null until the core has counted what there is to do, and after the work. */
  readonly progress: WorkProgress | null;
  /** Does the work under a name of its own; the work lets go when the signal says so. */
  readonly start: <Result>(work: (name: string, signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  readonly stop: () => void;
  readonly isStopped: () => boolean;
}

/** Work of the core that says how far it is and can be stopped, whatever else is done meanwhile. */
export function useLongWork(): LongWork {
  const { work: board } = useApplication();
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  return {
    progress,
    async start(work) {
      const name = crypto.randomUUID();
      const current = new AbortController();
      controller.current = current;
      const unfollow = board.follow(name, setProgress);
      try {
        return await work(name, current.signal);
      } finally {
        unfollow();
        setProgress(null);
      }
    },
    stop: () => controller.current?.abort(),
    isStopped: () => controller.current?.signal.aborted ?? false,
  };
}
