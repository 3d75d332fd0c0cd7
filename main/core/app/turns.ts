/**
 * Work that stops at each `yield`, so that it need not be done in one go: the core answers everybody on one thread, and
 * nothing may hold it for longer than a person notices. What it reads it reads from a connection of its own
 * (workbook/aside.ts), so that between two steps nothing changes under it.
 */
export type InTurns<Result> = Generator<void, Result, void>;

/** For those who wait anyway: a command, or work inside a transaction. */
export function atOnce<Result>(work: InTurns<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds that work may hold the thread before everything else has its turn. */
const turnMilliseconds = 12;

/** Does the work in turns; when `signal` says that nobody waits any more, it ends, `finally` blocks included, and throws. */
export async function inTurns<Result>(work: InTurns<Result>, signal?: AbortSignal): Promise<Result> {
  let isDone = false;
  try {
    for (;;) {
      const until = performance.now() + turnMilliseconds;
      do {
        const step = work.next();
        if (step.done === true) {
          isDone = true;
          return step.value;
        }
      } while (performance.now() < until);
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    }
  } finally {
    // A generator that threw is over, and to end it again does nothing.
    if (!isDone) work.return(undefined as never); // its value goes nowhere
  }
}
