import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import fc from 'fast-check';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract.ts';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { randomMessage } from '../core/testing/random-message.ts';
import { saysTooMuch } from '../core/testing/says-too-much.ts';
import { startBrowserMode } from './browser-mode.ts';

/** R13 asks for 100,000: ROADMAP_FUZZ=100000 npx vitest run main/browser/socket-fuzz.test.ts. */
const messages = Number(process.env['ROADMAP_FUZZ'] ?? 3_000);
const seed = Number(process.env['ROADMAP_FUZZ_SEED'] ?? 20_210_104);

let starter: TestCore;
let mode: Awaited<ReturnType<typeof startBrowserMode>>;
let cookie = '';

beforeAll(async () => {
  starter = await openStarterCore();
  mode = await startBrowserMode({ core: starter.core, rendererFolder: starter.folder, port: 0, folders: [] });
  const token = new URLSearchParams(new URL(mode.link).hash.slice(1)).get('token');
  const session = await fetch(`${mode.origin}/session`, {
    method: 'POST',
    headers: { origin: mode.origin },
    body: JSON.stringify({ token }),
  });
  cookie = session.headers.getSetCookie()[0] ?? '';
  // The handler of the library tells the terminal of every message that it cannot read.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
  mode.stop();
  starter.close();
});

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`${mode.origin.replace('http', 'ws')}/core`, {
    headers: { origin: mode.origin, cookie },
  });
  await once(socket, 'open');
  return socket;
}

const asFrame = (message: unknown): string | Uint8Array =>
  typeof message === 'string' || message instanceof Uint8Array ? message : (JSON.stringify(message) ?? '');

it(
  'a page that says anything at all neither ends the server nor learns of its inside',
  async () => {
    const hostile = await openSocket();
    const answers: string[] = [];
    hostile.on('message', (answer: Buffer) => answers.push(answer.toString()));
    for (const message of fc.sample(randomMessage, { seed, numRuns: messages })) hostile.send(asFrame(message));
    const answered = once(hostile, 'pong');
    hostile.ping(); // comes back after everything before it was taken
    await answered;

    const socket = await openSocket();
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket }));
    expect(await client.workbook.check()).toMatchObject({ ok: true });
    expect(answers.length).toBeGreaterThan(messages / 10);
    expect(answers.map((answer) => saysTooMuch(answer, [starter.folder])).filter((shown) => shown !== null)).toEqual(
      [],
    );
    socket.close();
    hostile.close();
  },
  60_000 + messages * 10,
);
