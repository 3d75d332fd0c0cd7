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
 * @typedef {{ projectName: string; status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }} PlaywrightTest
 * @typedef {{ suites?: PlaywrightSuite[]; specs?: { tests: PlaywrightTest[] }[] }} PlaywrightSuite
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
  const tests = testsOf(report);
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
 * @returns {PlaywrightTest[]}
 */
const testsOf = (suite) => [
  ...(suite.specs ?? []).flatMap((spec) => spec.tests),
  ...(suite.suites ?? []).flatMap((inner) => testsOf(inner)),
];

/**
 * @param {number} status
 * @param {Totals} totals
 * @returns {Totals}
 */
const withStatus = (status, totals) => (status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals);
