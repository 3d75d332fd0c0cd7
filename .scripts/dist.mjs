// npm run dist [-- --dir | --linux | --win | --mac | …]: the installers for this system, in dist/.
import path from 'node:path';
import { prepare } from './bootstrap.mjs';
import { build } from './build.mjs';
import { getElectron } from './find-electron.mjs';
import { runElectronBuilder } from './package-app.mjs';
import { root, say, stop } from './process.mjs';

const tools = prepare();
const args = process.argv.slice(2);
const electron = await getElectron(tools.node);
if (!electron.ok) stop(`There is nothing to package around: Electron cannot be used, because ${electron.why}.`);
await build(tools);
const output = path.join(root, 'dist');
if (electron.isTestRuntime) {
  say(`Packaging around the test runtime, Electron ${electron.version}: a folder to try out, not the product.`);
  process.exitCode = await runElectronBuilder(
    tools,
    electron,
    output,
    args.includes('--dir') ? args : [...args, '--dir'],
  );
} else {
  // The binary that is here serves this platform only; for another, electron-builder fetches its own.
  const isForHere = !args.some((one) => /^(-[lmw]+|--(linux|mac|macos|win|windows|x64|arm64))$/.test(one));
  process.exitCode = await runElectronBuilder(tools, isForHere ? electron : undefined, output, args);
}
