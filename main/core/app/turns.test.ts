import { expect, test } from 'vitest';
import { atOnce, inTurns, type InTurns } from './turns.ts';

/** Work of some milliseconds a step; `log` tells how far it came and that it was left in order. */
function* work(steps: number, log: string[], milliseconds = 5): InTurns<string> {
  try {
    for (let step = 1; step <= steps; step += 1) {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
      log.push(`step ${step}`);
      yield;
    }
    return 'done';
  } finally {
    log.push('left');
  }
}

test('work in turns gives what it gives at once', async () => {
  expect(await inTurns(work(3, []))).toBe('done');
  expect(atOnce(work(3, []))).toBe('done');
});

test('others have their turn while it goes on', async () => {
  const log: string[] = [];
  const done = inTurns(work(20, log));
  setImmediate(() => log.push('another'));
  await done;
  expect(log.indexOf('another')).toBeGreaterThan(0);
  expect(log.indexOf('another')).toBeLessThan(log.indexOf('step 20'));
});

test('when nobody waits any more it ends at the next turn, and leaves things in order', async () => {
  const log: string[] = [];
  const abort = new AbortController();
  const done = inTurns(work(1_000, log), abort.signal);
  abort.abort();
  await expect(done).rejects.toThrow(/aborted/);
  expect(log.at(-1)).toBe('left');
  expect(log.length).toBeLessThan(20);
});

test('what it throws is thrown on, and it is not ended twice', async () => {
  function* failing(log: string[]): InTurns<never> {
    try {
      yield;
      throw new Error('broken');
    } finally {
      log.push('left');
    }
  }
  const log: string[] = [];
  await expect(inTurns(failing(log))).rejects.toThrow('broken');
  expect(log).toEqual(['left']);
});
