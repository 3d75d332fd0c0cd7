import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { securityHeaders } from '../core/app/renderer-files.ts';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { startBrowserMode } from './browser-mode.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let test: TestCore;
let folder = '';
let mode: Awaited<ReturnType<typeof startBrowserMode>>;
let cookie = '';
const logged: string[] = [];

const start = () =>
  startBrowserMode({
    core: test.core,
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    folders: [join(folder, 'work')],
  });
const port = () => Number(new URL(mode.origin).port);
const tokenOf = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'browser-mode-'));
  mkdirSync(join(folder, 'renderer'));
  mkdirSync(join(folder, 'work/inner'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'work/plan.roadmap'), '');
  test = await openStarterCore();
  const note = (message: string, error?: unknown) =>
    logged.push(`${message} ${error instanceof Error ? error.stack : String(error)}`);
  test.core.logger.info = note;
  test.core.logger.error = note;
  mode = await start();
  const answer = await post('/session', { token: tokenOf(mode.link) }, { cookie: '' });
  cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => {
  mode.stop();
  test.close();
  rmSync(folder, { recursive: true });
});

/** A request as a hostile client would write it: the path as it is, any header. */
function send(method: string, path: string, headers: OutgoingHttpHeaders, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: port(), method, path, headers: { host: `127.0.0.1:${port()}`, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const get = (path: string, headers: OutgoingHttpHeaders = {}) => send('GET', path, headers);
const post = (path: string, body: unknown, headers: OutgoingHttpHeaders = {}) =>
  send(
    'POST',
    path,
    { origin: mode.origin, cookie, 'content-type': 'application/json', ...headers },
    typeof body === 'string' ? body : JSON.stringify(body),
  );

/** Resolves with the open socket, or with the status that refused it. */
function openSocket(headers: Record<string, string> = {}): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port()}/core`, {
      headers: { origin: mode.origin, cookie, ...headers },
    });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.on('error', () => undefined);
  });
}

/** Asks the core something over the socket, to see that it lives. */
async function isServed(): Promise<boolean> {
  const socket = await openSocket();
  if (typeof socket === 'number') return false;
  const answer = new Promise<string>((resolve) => socket.on('message', (data: Buffer) => resolve(data.toString())));
  socket.send(JSON.stringify({ i: '1', p: { u: '/workbook/counts', b: {} } }));
  const text = await answer;
  socket.close();
  return text.includes('"activities":36');
}

describe('who may talk to browser mode', () => {
  it('a page of our own host, and no name that a resolver may point here', async () => {
    expect((await get('/')).status).toBe(200);
    for (const host of [
      `localhost:${port()}`,
      `evil.example:${port()}`,
      '127.0.0.1',
      `127.0.0.1:${port() + 1}`,
      `127.0.0.1:${port()}.evil.example`,
    ]) {
      expect((await get('/', { host })).status).toBe(403);
      expect((await post('/dialog/list', { folder: null, purpose: 'openWorkbook' }, { host })).status).toBe(403);
      expect(await openSocket({ host })).toBe(403);
    }
  });

  it('a page of our own origin', async () => {
    for (const origin of [
      'http://evil.example',
      `https://127.0.0.1:${port()}`,
      'http://127.0.0.1',
      'null',
      '',
      `${mode.origin}.evil.example`,
    ]) {
      expect((await post('/dialog/list', { folder: null, purpose: 'openWorkbook' }, { origin })).status).toBe(403);
      expect((await post('/session', { token: 'x' }, { origin })).status).toBe(403);
      expect(await openSocket({ origin })).toBe(403);
    }
  });

  it('the browser that has the cookie', async () => {
    const name = cookie.split('=', 1)[0] ?? '';
    for (const other of [
      '',
      `${name}=`,
      `${name}=guess`,
      `${cookie}x`,
      cookie.slice(0, -1),
      `other=${cookie.split('=')[1]}`,
    ]) {
      expect((await post('/dialog/list', { folder: null, purpose: 'openWorkbook' }, { cookie: other })).status).toBe(
        403,
      );
      expect((await post('/dialog/choose', {}, { cookie: other })).status).toBe(403);
      expect(await openSocket({ cookie: other })).toBe(403);
    }
    expect(
      (await post('/dialog/list', { folder: null, purpose: 'openWorkbook' }, { cookie: `a=b; ${cookie}; c=d` })).status,
    ).toBe(200);
  });

  it('nobody from another machine: only 127.0.0.1 listens', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const host of ['127.0.0.2', ...others]) expect(await canConnect(host)).toBe(false);
    expect(await canConnect('127.0.0.1')).toBe(true);
  });
});

function canConnect(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: port(), timeout: 2_000 });
    const end = (isConnected: boolean) => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}

describe('the one-time link', () => {
  it('has its token in the fragment alone, and a port of its own', async () => {
    const other = await start();
    const { pathname, search, hash, hostname } = new URL(other.link);
    expect({ pathname, search, hostname }).toEqual({ pathname: '/', search: '', hostname: '127.0.0.1' });
    expect(hash).toMatch(/^#token=[\w-]{43}$/);
    expect(other.origin).not.toBe(mode.origin);
    expect(tokenOf(other.link)).not.toBe(tokenOf(mode.link));
    other.stop();
  });

  it('is good once: for a cookie that no script reads and no other site sends', async () => {
    const first = mode;
    mode = await start();
    try {
      const token = tokenOf(mode.link);
      for (const wrong of [
        { token: `${token}x` },
        { token: token.slice(1) },
        { token: '' },
        { token: null },
        {},
        [],
        null,
        JSON.stringify(token),
      ])
        expect((await post('/session', wrong, { cookie: '' })).status).toBe(403);
      const given = await post('/session', { token }, { cookie: '' });
      expect(given.status).toBe(204);
      expect(given.headers['set-cookie']).toEqual([
        expect.stringMatching(/^sofia-roadmap-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
      ]);
      expect((await post('/session', { token }, { cookie: '' })).status).toBe(403);
    } finally {
      mode.stop();
      mode = first;
    }
  });
});

describe('what browser mode answers', () => {
  it('carries the security headers, whatever it is', async () => {
    const answers = [
      await get('/'),
      await get('/missing.js'),
      await get('/', { host: 'evil.example' }),
      await send('PUT', '/', {}),
      await post('/session', { token: 'wrong' }),
      await post('/dialog/list', 'not json'),
      await post('/dialog/list', { folder: null, purpose: 'openWorkbook' }),
      await post('/nothing', {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 405, 403, 400, 200, 404]);
    const expected = Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    );
    for (const { headers } of answers) expect(headers).toMatchObject(expected);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/%5c..%5csecret.json',
    '/index.html%00.js',
    '//secret.json',
    '/%',
  ])('is no file outside the screen: %s', async (path) => {
    expect([400, 404]).toContain((await get(path)).status);
  });

  it('is nothing for an address that is none', async () => {
    expect((await get(`http://evil.example:${port()}/`)).status).toBe(400);
    expect((await get('*')).status).toBe(400);
    expect((await get('//evil.example/')).status).toBe(404);
  });

  it('refuses a body over 64 KiB, announced or not, and goes on', async () => {
    const large = JSON.stringify({ token: 'x'.repeat(70_000) });
    expect((await post('/session', large)).status).toBe(413);
    expect((await post('/session', large, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect((await post('/session', JSON.stringify({ token: 'x'.repeat(60_000) }))).status).toBe(403);
  });

  it('closes a socket whose message is over the limit, and goes on', async () => {
    const socket = await openSocket();
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send(Buffer.alloc(9 * 1024 * 1024, 0x20));
    expect(await closed).toBe(1009);
    expect(await isServed()).toBe(true);
  });

  it('survives clients that vanish in the middle of a request', async () => {
    const upgrade = `GET /core HTTP/1.1\r\nHost: evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`;
    const half = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nOrigin: ${mode.origin}\r\nContent-Length: 1000\r\n\r\n{`;
    for (const text of [upgrade, half, upgrade, half, 'GARBAGE\r\n\r\n'])
      await new Promise<void>((resolve) => {
        const socket = connect(port(), '127.0.0.1', () => socket.write(text, () => socket.resetAndDestroy()));
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    expect(await isServed()).toBe(true);
  });
});

describe('the folder dialog', () => {
  const list = async (folderId: string | null, purpose = 'openWorkbook') =>
    JSON.parse((await post('/dialog/list', { folder: folderId, purpose })).body) as {
      folder: { id: string; name: string };
      parent: string;
      entries: { id: string; name: string; kind: string }[];
    };

  it('shows names and opaque ids, never a path', async () => {
    const answer = await post('/dialog/list', { folder: null, purpose: 'openWorkbook' });
    expect((JSON.parse(answer.body) as { entries: { name: string }[] }).entries.map(({ name }) => name)).toEqual([
      'inner',
      'plan.roadmap',
    ]);
    const { parent } = await list(null);
    for (const { body } of [answer, await post('/dialog/list', { folder: parent, purpose: 'openWorkbook' })]) {
      expect(body).not.toContain(folder);
      expect(body).not.toContain(tmpdir());
      expect(body).not.toMatch(/"[^"]*[/\\][^"]*"/);
    }
  });

  it('refuses an id that it has not listed, and a path in its place', async () => {
    for (const id of ['', '/', '..', folder, join(folder, 'work'), 'AAAAAAAAAAAAAAAA', '__proto__']) {
      expect((await post('/dialog/list', { folder: id, purpose: 'openWorkbook' })).status).toBe(400);
      expect((await post('/dialog/choose', { entry: id, purpose: 'openWorkbook' })).status).toBe(400);
    }
    expect(
      (await post('/dialog/choose', { entry: (await list(null)).folder.id, purpose: 'deleteWorkbook' })).status,
    ).toBe(400);
  });

  it.each(['../../evil', '/etc/evil', '..\\evil', 'C:\\evil', '\0evil', '.hidden', '..', '', 'a/../../b'])(
    'saves only in the folder that was listed, whatever the name: %j',
    async (name) => {
      const { folder: inner } = await list(
        (await list(null)).entries.find((entry) => entry.name === 'inner')?.id ?? '',
      );
      const { status, body } = await post('/dialog/choose', { entry: inner.id, purpose: 'saveWorkbook', name });
      expect(status).toBe(200);
      const { grant } = JSON.parse(body) as { grant: string };
      const path = test.core.grants.redeem(grant, 'saveWorkbook');
      const saved = path.slice(join(folder, 'work/inner').length + 1);
      expect(path.startsWith(join(folder, 'work/inner/'))).toBe(true);
      expect(saved).toMatch(/^[^./\\][^/\\]*\.roadmap$/);
    },
  );

  it('does not grant what is there already for saving, and grants for one purpose', async () => {
    const top = await list(null);
    expect(
      JSON.parse((await post('/dialog/choose', { entry: top.folder.id, purpose: 'saveWorkbook', name: 'plan' })).body),
    ).toEqual({ grant: null, exists: true });
    const { grant } = JSON.parse(
      (await post('/dialog/choose', { entry: top.folder.id, purpose: 'exportFolder' })).body,
    ) as { grant: string };
    expect(() => test.core.grants.redeem(grant, 'openWorkbook')).toThrow('GRANT_EXPIRED');
    expect(() => test.core.grants.redeem(grant, 'exportFolder')).toThrow('GRANT_EXPIRED');
  });
});

// Last, because it looks at what all the others left.
describe('the log', () => {
  it('holds no token, no cookie and nothing that was sent', async () => {
    const token = tokenOf(mode.link);
    await post('/session', `token=${token}`);
    await post('/session', `{"token":"${token}`);
    await get(`/missing.js?token=${token}`);
    const all = logged.join('\n');
    expect(all).toContain('/session');
    expect(all).not.toContain(token);
    expect(all).not.toContain(token.slice(0, 8));
    expect(all).not.toContain(cookie.split('=')[1]);
    expect(all).not.toContain('not json');
    expect(readFileSync(join(folder, 'secret.json'), 'utf8')).toBe('{}');
  });
});
