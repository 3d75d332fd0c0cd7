import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Asked, Made, RenderAnswer, RenderRequest, RenderWorkerStart } from './worker-messages.ts';

// Node has it; the types of Node do not.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/** Reads the compiler and the fonts. The module may be shared by workers that follow one another. */
export async function readRenderStart(fontsFolder: string): Promise<RenderWorkerStart> {
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const names = (await readdir(fontsFolder)).filter((name) => name.endsWith('.ttf')).toSorted();
  const [compiler, ...fonts] = await Promise.all([
    readFile(file).then((bytes) => WebAssembly.compile(bytes)),
    ...names.map((name) => readFile(join(fontsFolder, name))),
  ]);
  return { compiler, fonts };
}

export interface RenderWorker {
  ask(request: Asked): Promise<Made>;
  /** Bytes the compiler held after its last answer. */
  memory(): number;
  /** How many requests it has not answered yet. */
  waiting(): number;
  /** Not ended, and its compiler is sound. */
  usable(): boolean;
  end(problem: string): Promise<void>;
}

interface Pending {
  resolve(made: Made): void;
  reject(error: Error): void;
}

/** A thread that compiles. It does not keep the process alive while it waits. */
export function startRenderWorker(file: URL, start: RenderWorkerStart): RenderWorker {
  const worker = new Worker(file, { workerData: start, name: 'pack-renderer' });
  const pending = new Map<number, Pending>();
  let usable = true;
  let memory = 0;
  let lastId = 0;

  function fail(problem: string): void {
    usable = false;
    for (const { reject } of pending.values()) reject(new Error(problem));
    pending.clear();
  }

  worker.unref();
  worker.on('error', (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on('exit', () => fail('the worker ended'));
  worker.on('message', (answer: RenderAnswer) => {
    const asked = pending.get(answer.id);
    pending.delete(answer.id);
    if (pending.size === 0) worker.unref();
    if ('made' in answer) {
      memory = answer.memory;
      asked?.resolve(answer.made);
    } else {
      asked?.reject(new Error(answer.problems.join('\n')));
      if (answer.broken) {
        fail('the compiler broke down');
        void worker.terminate();
      }
    }
  });

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (!usable) throw new Error('the worker has ended');
        const id = (lastId += 1);
        pending.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ ...request, id } satisfies RenderRequest);
      }),
    memory: () => memory,
    waiting: () => pending.size,
    usable: () => usable,
    async end(problem) {
      fail(problem);
      await worker.terminate();
    },
  };
}
