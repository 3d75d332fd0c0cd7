// npm start [-- file.roadmap]: the desktop application, or where it cannot run, the same application in a browser.
import path from 'node:path';
import { prepare } from './bootstrap.mjs';
import { build } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { findInstalledBrowser } from './find-browser.mjs';
import { getElectron } from './find-electron.mjs';
import { root, run, say } from './process.mjs';

const tools = prepare();
const startedFrom = process.env['npm_lifecycle_event'] === 'start' ? (process.env['INIT_CWD'] ?? root) : process.cwd();
const args = process.argv.slice(2).map((one) => (one.startsWith('-') ? one : path.resolve(startedFrom, one)));
const reason = await startElectron();
if (reason !== undefined) {
  say(`Electron is not used because ${reason}: opening Sofia Roadmap in a browser instead.`);
  await startInBrowser();
}

/** @returns {Promise<string | undefined>} why it did not run; undefined when it did */
async function startElectron() {
  if (!hasDisplay()) return 'there is no display here';
  if (process.getuid?.() === 0 && !args.includes('--no-sandbox')) return 'it does not run as root without --no-sandbox';
  const electron = await getElectron(tools.node);
  if (!electron.ok) return electron.why;
  await build(tools);
  const env = { ...tools.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const startedAt = Date.now();
  let complaint = '';
  const status = await run(electron.path, ['.', ...args], {
    env,
    onStderr: (text) => (complaint = text.trim() || complaint),
  });
  // Ending at once with an error is a system that does not let it run, such as one without user namespaces.
  const couldNotRun = status !== 0 && status !== 130 && status !== 143 && Date.now() - startedAt < 5000;
  if (couldNotRun) return `it stopped at once (${complaint.split('\n').at(-1) || `status ${status}`})`;
  process.exitCode = status;
  return undefined;
}

async function startInBrowser() {
  await build(tools);
  // A browser refuses to start as root.
  const isRoot = process.getuid?.() === 0;
  const browser = isRoot ? undefined : findInstalledBrowser();
  const whose = isRoot ? 'No browser is opened for root' : 'There is no Chromium, Chrome or Edge to open';
  if (browser === undefined) say(`${whose}: open the link that follows.`);
  const env = browser === undefined ? {} : { ROADMAP_BROWSER: browser };
  const serverArgs = args.filter((one) => one !== '--no-sandbox');
  process.exitCode = await tools.runNode('out/main/browser-server.js', ['--open', ...serverArgs], { env });
}
