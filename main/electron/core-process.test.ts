import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import fc from 'fast-check';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Contract } from '#shared/contract/contract.ts';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { randomMessage } from '../core/testing/random-message.ts';
import { saysTooMuch } from '../core/testing/says-too-much.ts';

/** R13 asks for 100,000: ROADMAP_FUZZ=100000 npx vitest run main/electron/core-process.test.ts. */
const messages = Number(process.env['ROADMAP_FUZZ'] ?? 3_000);
const seed = Number(process.env['ROADMAP_FUZZ_SEED'] ?? 20_210_104);

let starter: TestCore;
let worker: Worker;
let exits = 0;

beforeAll(async () => {
  starter = await openStarterCore();
  starter.core.session.close();
  worker = new Worker(new URL('testing/core-process-worker.ts', import.meta.url), {
    env: {
      ...process.env,
      SOFIA_ROADMAP_CORE: JSON.stringify({
        userFolder: starter.core.userFolder,
        resourcesFolder: join(import.meta.dirname, '../../resources'),
      }),
    },
  });
  worker.on('exit', () => (exits += 1));
  await once(worker, 'message'); // ready
  worker.postMessage({ data: { type: 'open', path: join(starter.folder, 'plan.roadmap') } });
});
afterAll(async () => {
  await worker.terminate();
  starter.close();
});

function connectWindow(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ data: { type: 'window' }, port: port1 }, [port1]);
  return port2;
}

it(
  'a window that says anything at all neither ends the core nor learns of its inside',
  async () => {
    const port = connectWindow();
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
    port.start();
    await vi.waitUntil(async () => (await client.workbook.state()).open !== null, { timeout: 20_000 });

    const hostile = connectWindow();
    const answers: unknown[] = [];
    const lastWasAnswered = new Promise<void>((resolve) => {
      hostile.on('message', (answer: unknown) => {
        answers.push(answer);
        if (String(answer).startsWith('{"i":"last"')) resolve();
      });
    });
    for (const message of fc.sample(randomMessage, { seed, numRuns: messages })) hostile.postMessage(message);
    hostile.postMessage(JSON.stringify({ i: 'last', p: { u: '/workbook/check', b: {} } }));
    await Promise.race([lastWasAnswered, once(worker, 'exit')]);
    expect(exits).toBe(0);

    expect(await client.workbook.check()).toMatchObject({ ok: true });
    expect((await client.workbook.state()).open?.name).toBe('plan');
    expect(answers.length).toBeGreaterThan(messages / 10);
    expect(answers.map((answer) => saysTooMuch(answer, [starter.folder])).filter((shown) => shown !== null)).toEqual(
      [],
    );
    expect(readFileSync(join(starter.core.userFolder, 'logs/core.log'), 'utf8')).toContain('unhandled');
    hostile.close();
    port.close();
  },
  60_000 + messages * 10,
);
