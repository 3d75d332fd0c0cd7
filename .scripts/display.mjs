// Whether a window can be shown here.
import { ask } from './process.mjs';
import { installDebianPackages, mayInstallDebianPackages } from './find-browser.mjs';

/** @param {NodeJS.ProcessEnv} [env] */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

const hasXvfb = () => ask('xvfb-run', ['--help']).ok;

/**
 * Tests show their windows on a virtual screen where there is one: they neither need nor disturb the person's.
 * @returns {{ ok: true; wrap: (command: readonly string[]) => string[] } | { ok: false }}
 */
export function getTestDisplay() {
  const isLinux = process.platform === 'linux';
  if (
    isLinux &&
    (hasXvfb() || (!hasDisplay() && mayInstallDebianPackages() && installDebianPackages('xvfb', 'xauth') && hasXvfb()))
  ) {
    return { ok: true, wrap: (command) => ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...command] };
  }
  return hasDisplay() ? { ok: true, wrap: (command) => [...command] } : { ok: false };
}
