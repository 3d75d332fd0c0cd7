import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../core/testing/open-starter.ts';
import { readRecords } from '../core/workbook/records.ts';
import { startBrowserMode } from './browser-mode.ts';

let app: TestCore;
let folder: string;
let mode: Awaited<ReturnType<typeof startBrowserMode>>;
let cookie: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attachment-download-'));
  mkdirSync(join(folder, 'renderer'));
  app = await openStarterCore();
  mode = await startBrowserMode({
    core: app.core,
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    folders: [folder],
  });
  const token = new URLSearchParams(new URL(mode.link).hash.slice(1)).get('token');
  const answer = await fetch(`${mode.origin}/session`, {
    method: 'POST',
    headers: { origin: mode.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(() => {
  mode.stop();
  app.close();
  rmSync(folder, { recursive: true });
});

async function ticketFor(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const record = readRecords(app.core.session.workbook().database, 'activity')[0]?.id ?? '';
  const grant = app.core.grants.give(path, 'attachFile');
  const made = await app.client.attachments.stage({ grant, how: 'copy' });
  const staged = made.outcome === 'staged' ? [made.staged] : [];
  const { ids } = await app.client.attachments.attach({ entity: 'activity', record, staged });
  return (await app.client.attachments.prepareOpen({ id: ids[0] ?? '' })).ticket;
}
const download = (ticket: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${mode.origin}/file/${ticket}`, { headers });

test('an attachment is handed over once, as a download, and is never a page of ours', async () => {
  const ticket = await ticketFor('Отчет за "Борда" \'Q4\'.txt'.replaceAll('"', ''), '<script>alert(1)</script>');
  const answer = await download(ticket);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent("Отчет за Борда 'Q4'.txt").replaceAll("'", '%27')}`,
  );
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await download(ticket)).status).toBe(404);
});

test('nobody else gets it, and no other ticket leads to a file', async () => {
  const ticket = await ticketFor('а.pdf', 'тайна');
  expect((await download(ticket, {})).status).toBe(403);
  expect((await download(ticket, { cookie: `${cookie}x` })).status).toBe(403);
  for (const wrong of [
    'nobody',
    '..%2F..%2Fetc%2Fpasswd',
    '%00',
    app.core.grants.give(join(folder, 'а.pdf'), 'openWorkbook'),
  ])
    expect((await download(wrong)).status).toBe(404);
  expect((await download('%')).status).toBe(400);
  expect((await download(ticket)).status).toBe(200);
});
