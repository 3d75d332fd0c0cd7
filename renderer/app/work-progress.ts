export interface WorkProgress {
  done: number;
  of: number;
}

/** How far the core says that long work has come, by the name that was given to it. */
export interface WorkBoard {
  tell(event: WorkProgress & { work: string }): void;
  /** Returns how to stop following. */
  follow(work: string, listener: (progress: WorkProgress) => void): () => void;
}

export function createWorkBoard(): WorkBoard {
  const listeners = new Map<string, (progress: WorkProgress) => void>();
  return {
    tell: ({ work, done, of }) => listeners.get(work)?.({ done, of }),
    follow(work, listener) {
      listeners.set(work, listener);
      return () => void listeners.delete(work);
    },
  };
}
