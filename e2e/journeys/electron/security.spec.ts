import { contentSecurityPolicy } from '../../../main/core/app/renderer-files.ts';
import { expect, test } from '../../fixtures/desktop.ts';

// Electron's own checklist (RELIABILITY, Security), asked of the running application.

test('a page has no file shown by the system without a ticket of the core', async ({ desktop: { page, asked } }) => {
  const shown = await page.evaluate(async () => {
    const answers: unknown[] = [];
    for (const ticket of ['nobody', '/etc/passwd', '../../x.exe', 'C:\\x.exe'])
      answers.push(await window.sofiaHost?.openFile(ticket));
    return answers;
  });
  expect(shown).toEqual([false, false, false, false]);
  expect(await asked()).toEqual([]);
});

test('a page has no Node, and of the host only four functions', async ({ desktop: { main, page } }) => {
  const seen = await page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ].filter((name) => name in globalThis),
    host: Object.entries(window.sofiaHost ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
    // A page that replaces the bridge must not reach the preload behind it.
    isFixed: !Reflect.set(window, 'sofiaHost', null) || window.sofiaHost !== null,
  }));
  expect(seen).toEqual({
    globals: [],
    host: ['pickPath: function', 'openExternal: function', 'openFile: function', 'onCommand: function'],
    isFixed: true,
  });

  const preferences = await main.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  expect(preferences['experimentalFeatures'] ?? false).toBe(false);
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  const hasDevTools = await main.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.openDevTools();
    return window?.webContents.isDevToolsOpened();
  });
  expect(hasDevTools).toBe(false);
});

test('a page reaches nothing outside itself and runs nothing that was not built', async ({ desktop: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.add(effectiveDirective));
    // What is evaluated for a test may evaluate; what runs after it may not.
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = async (work: () => unknown) => {
      try {
        return await work();
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const refused = {
      http: await attempt(() => fetch('http://example.com/')),
      https: await attempt(() => fetch('https://sofia.bg/')),
      file: await attempt(() => fetch('file:///etc/passwd')),
      otherHost: await attempt(() => fetch('app://other/index.html')),
      // oxlint-disable-next-line no-eval -- that it is refused is what is asked
      eval: await attempt(() => (0, eval)('1 + 1') as unknown),
      wasm: await attempt(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
    };
    const add = (tag: string, attributes: Record<string, string>, text = '') => {
      const element = Object.assign(document.createElement(tag), { textContent: text });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    add('script', {}, 'globalThis.wasRun = true');
    add('script', { src: 'https://sofia.bg/evil.js' });
    add('style', {}, 'body { display: none }');
    add('img', { src: 'https://sofia.bg/pixel.png' });
    add('iframe', { src: 'https://sofia.bg/' });
    add('iframe', { src: 'app://roadmap/' });
    add('object', { data: 'https://sofia.bg/' });
    await attempt(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      refused,
      violated: [...violated].toSorted(),
      wasRun: 'wasRun' in globalThis,
      display: getComputedStyle(document.body).display,
    };
  });
  expect(outcome.refused).toEqual({
    http: 'TypeError',
    https: 'TypeError',
    file: 'TypeError',
    otherHost: 'TypeError',
    eval: 'EvalError',
    wasm: 'CompileError',
  });
  expect(outcome.violated).toEqual(
    expect.arrayContaining([
      'connect-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ]),
  );
  expect(outcome).toMatchObject({ wasRun: false, display: 'block' });
});

test('the application’s own files are all that its scheme serves', async ({ desktop: { main, page } }) => {
  const addresses = [
    'app://roadmap/../../package.json',
    'app://roadmap/..%2f..%2fpackage.json',
    'app://roadmap/%2e%2e/%2e%2e/package.json',
    'app://roadmap/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://roadmap/..%5c..%5cpackage.json',
    'app://roadmap/%252e%252e%252fpackage.json',
    'app://roadmap//package.json',
    'app://roadmap/index.html%00.js',
    'app://roadmap/main/index.js',
    'app://roadmap/%',
  ];
  const fromPage = await page.evaluate(
    (all) => Promise.all(all.map(async (address) => (await fetch(address)).status)),
    addresses,
  );
  expect(fromPage).toEqual(addresses.map(() => 404));

  const fromMain = await main.evaluate(
    ({ session }, all) =>
      Promise.all(
        all.map(async ([method, address]) => {
          const { status, headers } = await session.defaultSession.fetch(address, { method });
          return {
            status,
            policy: headers.get('content-security-policy'),
            sniff: headers.get('x-content-type-options'),
          };
        }),
      ),
    [
      ['GET', 'app://roadmap/'],
      ['POST', 'app://roadmap/'],
      ['GET', 'app://other/index.html'],
      ['GET', 'app://roadmap.evil.example/index.html'],
      ['GET', 'app://roadmap/..%2f..%2fpackage.json'],
    ] as const,
  );
  expect(fromMain.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404]);
  for (const { policy, sniff } of fromMain)
    expect({ policy, sniff }).toEqual({ policy: contentSecurityPolicy, sniff: 'nosniff' });
});

test('a page goes nowhere and opens no window; known sites open in the person’s browser', async ({
  desktop: { main, page, asked },
}) => {
  const address = page.url();
  const opened = await page.evaluate(() =>
    [
      'https://example.com/',
      'https://sofia.bg@example.com/',
      'http://sofia.bg/',
      'file:///etc/passwd',
      'about:blank',
      'app://roadmap/',
      'data:text/html,x',
      'https://sofia.bg/digital',
    ].map((url) => window.open(url) !== null),
  );
  expect(opened).not.toContain(true);

  for (const away of [
    'https://example.com/',
    'http://sofia.bg/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
  ])
    await page.evaluate((url) => {
      window.location.href = url;
    }, away);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
    document.body.append(link);
    link.click();
    const form = Object.assign(document.createElement('form'), { action: 'https://example.com/' });
    document.body.append(form);
    form.submit();
  });
  await page.evaluate(() => window.sofiaHost?.openExternal('https://example.com/'));
  await page.evaluate(() => window.sofiaHost?.openExternal('javascript:alert(1)'));
  await page.evaluate(() => window.sofiaHost?.openExternal('https://innovativesofia.bg/'));
  await expect.poll(() => asked()).toEqual(['open https://sofia.bg/digital', 'open https://innovativesofia.bg/']);
  expect(page.url()).toBe(address);
  expect(await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await main.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('a page is permitted nothing', async ({ desktop: { page } }) => {
  const answers = await page.evaluate(async () => {
    const refusal = async (work: () => Promise<unknown>) => {
      try {
        await work();
        return 'granted';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refusal(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === 1 ? 'denied' : `error ${code}`),
        ),
      ),
      notifications: await Notification.requestPermission(),
      clipboard: await refusal(() => navigator.clipboard.readText()),
      states: await Promise.all(
        ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read'].map(state),
      ),
    };
  });
  expect(answers).toMatchObject({
    place: 'denied',
    notifications: 'denied',
    states: ['denied', 'denied', 'denied', 'denied', 'denied', 'denied'],
  });
  for (const refused of [answers.camera, answers.microphone, answers.screen, answers.clipboard])
    expect(['NotAllowedError', 'NotFoundError', 'NotSupportedError']).toContain(refused);
});

test('no message is answered but those of the application’s own page', async ({ desktop: { main, page, asked } }) => {
  const askedOf = (target: typeof page) =>
    target.evaluate(async () => {
      const ports = new Promise<boolean>((resolve) => {
        window.addEventListener('message', ({ ports: [port] }) => port && resolve(true));
        setTimeout(() => resolve(false), 1_500);
      });
      window.postMessage('sofia-core-wanted', '*');
      void window.sofiaHost?.openExternal('https://sofia.bg/');
      return { path: (await window.sofiaHost?.pickPath({ purpose: 'openWorkbook' })) ?? null, port: await ports };
    });

  // A page from elsewhere that had got hold of the very preload.
  const elsewhere = main.waitForEvent('window');
  await main.evaluate(({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    void new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } }).loadURL(
      'data:text/html,<p>elsewhere',
    );
  });
  const foreign = await elsewhere;
  await foreign.getByText('elsewhere').waitFor();
  expect(await foreign.evaluate(() => typeof window.sofiaHost?.pickPath)).toBe('function');
  expect(await askedOf(foreign)).toEqual({ path: null, port: false });
  expect(await asked()).toEqual([]);

  // A frame inside our own page has no bridge, and the page's preload does not listen to it.
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const portCame = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.addEventListener('message', ({ ports: [port] }) => port && resolve(true));
        setTimeout(() => resolve(false), 1_500);
      }),
  );
  expect(
    await frame?.evaluate(() => {
      window.parent.postMessage('sofia-core-wanted', '*');
      return 'sofiaHost' in window;
    }),
  ).toBe(false);
  expect(await portCame).toBe(false);

  // Our own page is answered, and only for what is asked as it should be.
  await page.evaluate(() => window.sofiaHost?.pickPath({ purpose: 'openWorkbook' }));
  expect(await asked()).toEqual(['dialog']);
  await expect(
    page.evaluate(() => window.sofiaHost?.pickPath({ purpose: '/etc/passwd' as 'openWorkbook' })),
  ).rejects.toThrow('pick-path');
  await expect(page.evaluate(() => window.sofiaHost?.openExternal({} as string))).rejects.toThrow('open-external');
  expect(await asked()).toEqual(['dialog']);
});
