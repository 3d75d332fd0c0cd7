// Packages the built application with electron-builder, as electron-builder.yml says.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sourcesStamp } from './build.mjs';
import { root, say } from './process.mjs';

const configuration = path.join(root, 'electron-builder.yml');

/**
 * The packaged application that the journeys drive, around the Electron that is here. It has the product's fuses, so
 * nothing can attach to its main process: a test drives its windows over --remote-debugging-port.
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {{ folder: string; version: string; isTestRuntime: boolean }} electron
 * @returns {Promise<string | undefined>} its executable
 */
export async function packageForTests(tools, electron) {
  const output = path.join(root, 'out/packaged');
  const stamp = path.join(output, '.sources');
  const wanted = `${electron.folder} ${readFileSync(configuration, 'utf8')} ${readFileSync(sourcesStamp, 'utf8')}`;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say('Packaging the application for the journeys…');
    if ((await runElectronBuilder(tools, electron, output, ['--dir'])) !== 0) return undefined;
    writeFileSync(stamp, wanted);
  }
  return executables.map((file) => path.join(output, file)).find((file) => existsSync(file));
}

const executables = [
  'linux-unpacked/sofia-roadmap',
  'linux-arm64-unpacked/sofia-roadmap',
  'win-unpacked/sofia-roadmap.exe',
  'win-arm64-unpacked/sofia-roadmap.exe',
  'mac/Sofia Roadmap.app/Contents/MacOS/Sofia Roadmap',
  'mac-arm64/Sofia Roadmap.app/Contents/MacOS/Sofia Roadmap',
];

/**
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {{ folder: string; version: string; isTestRuntime: boolean } | undefined} electron the one to build around;
 *   without, electron-builder downloads the pinned one for the wanted platform
 * @param {string} output
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status
 */
export function runElectronBuilder(tools, electron, output, args) {
  let config = configuration;
  if (electron?.isTestRuntime) {
    // That runtime is too old for better-sqlite3's prebuilt binary and needs the one compiled for it.
    const lines = readFileSync(configuration, 'utf8').split('\n');
    config = path.join(root, '.runtime/electron-builder.yml');
    mkdirSync(path.dirname(config), { recursive: true });
    writeFileSync(config, lines.filter((line) => !line.includes('better-sqlite3/build')).join('\n'));
  }
  const around = electron ? [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`] : [];
  const where = [`--config=${config}`, `-c.directories.output=${output}`, '--publish=never'];
  return tools.runTool('electron-builder', [...where, ...around, ...args]);
}
