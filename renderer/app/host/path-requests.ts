import type { PickRequest } from '#shared/contract/host.ts';

interface Pending {
  request: PickRequest;
  answer: (grant: string | null) => void;
}

/** Carries a request for a path from the host to the dialog on the page, and its answer back. */
export function createPathRequests() {
  let pending: Pending | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ask: (request: PickRequest) =>
      new Promise<string | null>((resolve) => {
        pending?.answer(null);
        pending = {
          request,
          answer(grant) {
            pending = null;
            tell();
            resolve(grant);
          },
        };
        tell();
      }),
    current: () => pending,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type PathRequests = ReturnType<typeof createPathRequests>;
