import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { sandboxFlags } from '../../fixtures/electron-host.ts';
import { readFuses } from '../../fixtures/fuses.ts';
import { expect, test } from '../../fixtures/test.ts';
import { bothLanguages } from '../../fixtures/words.ts';

/** `npm test` packages the application and names its executable here. */
const packaged = process.env['ROADMAP_PACKAGED'] ?? '';

// In continuous integration an application that could not be packaged is a failure, elsewhere a choice.
test.skip(packaged === '' && !process.env['CI'], 'ROADMAP_PACKAGED names no packaged application; npm test makes one');

test('the packaged application opens the workbook it is given', async ({ journey }) => {
  const application = start(journey.starterWorkbook(), join(journey.folder, 'user'));
  let browser: Browser | undefined;
  try {
    browser = await connect(application);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the application shows no window');
    await expect(page.getByRole('heading', { level: 1, name: bothLanguages('shell:nav.today') })).toBeVisible();
    await expect(page).toHaveTitle(/./);
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/roadmap\//);
    expect(await page.evaluate(() => ['require', 'process'].filter((name) => name in globalThis))).toEqual([]);
    // It was only looked at: no pack was issued, nothing was written beside it but its own lock and backup.
    expect(readdirSync(journey.folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  } finally {
    await browser?.close();
    application.kill('SIGTERM');
    await once(application, 'exit');
  }
});

test('the packaged application cannot be turned into Node, inspected or loaded with other code', async ({
  journey,
}) => {
  expect(readFuses(packaged)).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserProcessSnapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  const asar = join(dirname(packaged), process.platform === 'darwin' ? '../Resources/app.asar' : 'resources/app.asar');
  expect(existsSync(asar)).toBe(true);

  // Asked to be Node, it starts as the application: nothing is evaluated.
  const asNode = spawn(
    packaged,
    [...sandboxFlags, '--disable-gpu', '--inspect=0', '-e', 'console.log("ran as node")'],
    {
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--inspect=0',
        SOFIA_ROADMAP_USER_FOLDER: join(journey.folder, 'user'),
      },
    },
  );
  let said = '';
  for (const stream of [asNode.stdout, asNode.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await expect.poll(() => existsSync(join(journey.folder, 'user/settings.json'))).toBe(true);
  asNode.kill('SIGTERM');
  await once(asNode, 'exit');
  expect(said).not.toContain('ran as node');
  expect(said).not.toContain('Debugger listening');
});

function start(file: string, userFolder: string): ChildProcess {
  return spawn(packaged, [...sandboxFlags, '--disable-gpu', '--remote-debugging-port=0', file], {
    env: { ...process.env, SOFIA_ROADMAP_USER_FOLDER: userFolder, LANG: 'bg_BG.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/**
 * Its main process cannot be reached, by fuse; its windows can, over the protocol of Chromium's own tools. Whoever attaches
 * while the first window is being made may wait for ever, so the window comes first.
 */
async function connect(application: ChildProcess): Promise<Browser> {
  const address = await addressOf(application);
  const list = new URL('/json/list', address.replace('ws:', 'http:'));
  await expect
    .poll(async () => (await (await fetch(list)).json()) as unknown)
    .toEqual([expect.objectContaining({ type: 'page', url: expect.stringMatching(/^app:\/\/roadmap\/#/) })]);
  return chromium.connectOverCDP(address);
}

async function addressOf(application: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of application.stderr ?? []) {
    text += String(chunk);
    const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`the packaged application ended: ${text}`);
}
