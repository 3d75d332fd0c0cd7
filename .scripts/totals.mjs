// Adds up what the test runners report.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number; failed: number; skipped: number }} Totals */

/** @param {readonly Totals[]} all */
export const sum = (all) =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/** @param {string} file */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * @param {string} file vitest's JSON report
 * @param {number} status vitest's exit status
 * @returns {Totals} a failure outside any test (a file that does not load, a runner that crashed) counts as one
 */
export function vitestTotals(file, status) {
  /** @type {{ numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number } | undefined} */
  const report = readJson(file);
  return withStatus(status, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/**
 * @param {string} file vitest's JSON report
 * @returns {string[]} where each failed test stands, its name, and the first line of why
 */
export function vitestFailures(file) {
  /** @type {{ testResults?: { name: string; assertionResults: { status: string; fullName: string; failureMessages?: string[] }[] }[] } | undefined} */
  const report = readJson(file);
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name} › ${fullName}: ${failureMessages?.[0]?.split('\n')[0] ?? ''}`),
  );
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {string[]} the journeys that passed only when they were walked again
 */
export function playwrightSecondTries(file) {
  /** @type {PlaywrightSuite} */
  const report = readJson(file) ?? {};
  return specsOf(report).flatMap(({ title = '', tests }) =>
    tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `[${projectName}] ${title}`),
  );
}

/**
 * @typedef {{ projectName: string; status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }} PlaywrightTest
 * @typedef {{ suites?: PlaywrightSuite[]; specs?: PlaywrightSpec[] }} PlaywrightSuite
 * @typedef {{ title?: string; tests: PlaywrightTest[] }} PlaywrightSpec
 */

/**
 * @param {string} file Playwright's JSON report
 * @param {number} status Playwright's exit status
 * @param {readonly string[]} projects those that were to run
 * @returns {Map<string, Totals>} by project
 */
export function playwrightTotals(file, status, projects) {
  /** @type {PlaywrightSuite} */
  const report = readJson(file) ?? {};
  const tests = specsOf(report).flatMap((spec) => spec.tests);
  const totals = new Map(
    projects.map((project) => {
      const own = tests.filter((one) => one.projectName === project);
      /** @param {PlaywrightTest['status']} name */
      const count = (name) => own.filter((one) => one.status === name).length;
      return [
        project,
        { passed: count('expected') + count('flaky'), failed: count('unexpected'), skipped: count('skipped') },
      ];
    }),
  );
  const first = projects[0];
  const all = sum([...totals.values()]);
  if (first !== undefined && withStatus(status, all).failed > all.failed) {
    const counted = totals.get(first);
    if (counted) totals.set(first, { ...counted, failed: counted.failed + 1 });
  }
  return totals;
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap((inner) => specsOf(inner))];

/**
 * @param {number} status
 * @param {Totals} totals
 * @returns {Totals}
 */
const withStatus = (status, totals) => (status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals);
