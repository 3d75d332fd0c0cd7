import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Child {
  process: ChildProcess;
  /** What it said, line by line; ends with the process. */
  lines: AsyncIterableIterator<string, undefined>;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a file of this folder in a process of its own, as another user where `uid` says so. */
export function startChild(file: string, args: readonly string[], options: { uid?: number; gid?: number } = {}): Child {
  const child = spawn(process.execPath, [new URL(file, import.meta.url).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  const gone = once(child, 'exit');
  return {
    process: child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The next line that a child says; throws when it ends without one. */
export async function nextLine({ lines }: Child): Promise<string> {
  const said = await lines.next();
  if (said.done === true) throw new Error('the child ended without a word');
  return said.value;
}
