// Runs the suites, and says plainly what ran where.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toolFile } from './bootstrap.mjs';
import { build } from './build.mjs';
import { getTestDisplay } from './display.mjs';
import { getTestBrowser } from './find-browser.mjs';
import { getElectron } from './find-electron.mjs';
import { packageForTests } from './package-app.mjs';
import { root, run, say } from './process.mjs';
import { playwrightSecondTries, playwrightTotals, sum, vitestFailures, vitestTotals } from './totals.mjs';

export const suiteNames = ['unit', 'component', 'browser', 'electron'];

/** @typedef {{ name: string; totals?: import('./totals.mjs').Totals; note?: string }} Outcome */

/**
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {readonly string[]} suites of `suiteNames`
 * @returns {Promise<number>} the exit status: 0 only if tests ran and none failed
 */
export async function runTests(tools, suites) {
  const needsBrowser = suites.includes('component') || suites.includes('browser');
  const browser = needsBrowser ? getTestBrowser({ node: tools.node, playwright: toolFile('playwright') }) : undefined;
  const reports = path.join(root, 'test-results/reports');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = browser === undefined ? {} : { ROADMAP_BROWSER: browser };
  const noBrowser = 'no Chromium, Chrome or Edge could be had';

  /** @type {Outcome[]} */
  const outcomes = [];
  for (const name of suites.filter((one) => one === 'unit' || one === 'component')) {
    if (name === 'component' && browser === undefined) outcomes.push({ name, note: noBrowser });
    else outcomes.push({ name, totals: await runVitest(tools, name, reports, env) });
  }
  outcomes.push(...(await runJourneys(tools, suites, reports, env, browser === undefined ? noBrowser : undefined)));
  return summarise(outcomes);
}

/**
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {string} project
 * @param {string} reports
 * @param {NodeJS.ProcessEnv} env
 */
async function runVitest(tools, project, reports, env) {
  const file = path.join(reports, `${project}.json`);
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await tools.runTool('vitest', ['run', `--project=${project}`, ...reporting], { env });
  for (const failure of vitestFailures(file)) say(`failed: ${failure}`);
  return vitestTotals(file, status);
}

/**
 * Both hosts in one run of Playwright.
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {readonly string[]} suites
 * @param {string} reports
 * @param {NodeJS.ProcessEnv} env
 * @param {string | undefined} noBrowser why the journeys cannot run in a browser
 * @returns {Promise<Outcome[]>}
 */
async function runJourneys(tools, suites, reports, env, noBrowser) {
  const wanted = ['browser', 'electron'].filter((name) => suites.includes(name));
  if (wanted.length === 0) return [];
  await build(tools);
  const display = getTestDisplay();
  const host = wanted.includes('electron') ? await electronHost(tools, display.ok) : { why: '' };
  /** @type {Record<string, string | undefined>} */
  const obstacles = { browser: noBrowser, electron: 'why' in host ? host.why : undefined };
  const projects = wanted.filter((name) => obstacles[name] === undefined);
  const file = path.join(reports, 'journeys.json');
  /** @type {Map<string, import('./totals.mjs').Totals>} */
  let totals = new Map();
  if (projects.length > 0) {
    const args = [tools.node, toolFile('playwright'), 'test', ...projects.map((name) => `--project=${name}`)];
    const [command, ...rest] = display.ok ? display.wrap(args) : args;
    const hostEnv = 'env' in host ? host.env : {};
    const status = await run(command ?? tools.node, rest, { env: { ...tools.env, ...env, ...hostEnv } });
    for (const journey of playwrightSecondTries(file)) say(`passed only at the second try: ${journey}`);
    totals = playwrightTotals(file, status, projects);
  }
  return wanted.map((name) => ({ name, totals: totals.get(name), note: obstacles[name] }));
}

/**
 * @param {import('./bootstrap.mjs').Tools} tools
 * @param {boolean} hasDisplay
 * @returns {Promise<{ env: NodeJS.ProcessEnv } | { why: string }>}
 */
async function electronHost(tools, hasDisplay) {
  const electron = await getElectron(tools.node);
  if (!electron.ok) return { why: electron.why };
  if (!hasDisplay) return { why: 'there is no display here, and no xvfb-run' };
  const packaged = await packageForTests(tools, electron);
  return {
    env: { ROADMAP_ELECTRON: electron.path, ...(packaged === undefined ? {} : { ROADMAP_PACKAGED: packaged }) },
  };
}

const titles = /** @type {Record<string, string>} */ ({
  unit: 'unit and integration tests',
  component: 'component tests',
  browser: 'journeys in browser mode',
  electron: 'journeys in Electron',
});

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {number}
 */
function summarise(outcomes) {
  const all = sum(outcomes.flatMap(({ totals }) => (totals ? [totals] : [])));
  say('');
  for (const { name, totals, note } of outcomes) {
    const counts =
      totals &&
      `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`;
    say(`${titles[name]}: ${counts ?? `NOT exercised, because ${note}`}`);
  }
  const hosts = outcomes.filter(({ name }) => name === 'browser' || name === 'electron');
  const exercised = hosts.filter(({ totals }) => totals && totals.passed + totals.failed > 0);
  if (hosts.length > 0) say(`Hosts exercised: ${exercised.map(({ name }) => name).join(' and ') || 'none'}.`);
  // In continuous integration a host that was left out is a failure: nobody reads the lines above there.
  const leftOut = process.env['CI']
    ? outcomes.filter(({ totals }) => !totals || totals.passed + totals.failed === 0)
    : [];
  for (const { name } of leftOut) say(`${titles[name]} must run in continuous integration: counted as a failure.`);
  const isMute = hosts.length > 0 && exercised.length === 0;
  const failed = all.failed + leftOut.length;
  process.stdout.write(`${all.passed} passed, ${failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}\n`);
  return failed > 0 || all.passed === 0 || isMute ? 1 : 0;
}
