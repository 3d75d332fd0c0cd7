import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './dependencies.mjs';
import { isNewEnough } from './node-runtime.mjs';
import { playwrightSecondTries, playwrightTotals, vitestFailures, vitestTotals } from './totals.mjs';

test.each([
  ['v20.20.2', false],
  ['v22.13.1', false],
  ['v22.17.0', false],
  ['v22.18.0', true],
  ['v23.5.0', false],
  ['v24.0.0', true],
  ['v26.10.0', true],
])('Node %s is new enough to run TypeScript and better-sqlite3: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

/** @param {Record<string, { version: string; optional?: boolean; os?: string[]; cpu?: string[] }>} packages */
const lock = (packages) => ({ packages });
const wanted = lock({ zod: { version: '4.6.7' }, 'tool-win32': { version: '1.0.0', optional: true, os: ['win32'] } });

test('packages count as installed without the optional ones of other systems', () => {
  expect(isInstalled(wanted, lock({ zod: { version: '4.6.7' } }), 'linux', 'x64')).toBe(true);
});

test('packages of another version, or none at all, are not the locked ones', () => {
  expect(isInstalled(wanted, lock({ zod: { version: '4.6.6' } }), 'linux', 'x64')).toBe(false);
  expect(isInstalled(wanted, undefined, 'linux', 'x64')).toBe(false);
});

test('a folder of packages that was carried over from another system is not installed here', () => {
  const carried = lock({ zod: { version: '4.6.7' }, 'tool-win32': { version: '1.0.0', os: ['win32'], cpu: ['x64'] } });
  expect(isInstalled(wanted, carried, 'linux', 'x64')).toBe(false);
  expect(isInstalled(wanted, carried, 'win32', 'arm64')).toBe(false);
  expect(isInstalled(wanted, carried, 'win32', 'x64')).toBe(true);
});

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'totals-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {unknown} report */
function write(report) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('a runner that failed without a failed test counts as one failure', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  expect(vitestTotals(write(report), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(vitestTotals(write(report), 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(vitestTotals(path.join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a failed test is named, with the first line of why', () => {
  const failed = { status: 'failed', fullName: 'a date is read', failureMessages: ['expected 1\n    at x'] };
  const report = { testResults: [{ name: 'date.test.ts', assertionResults: [failed, { status: 'passed' }] }] };
  expect(vitestFailures(write(report))).toEqual(['date.test.ts › a date is read: expected 1']);
  expect(vitestFailures(path.join(folder, 'none.json'))).toEqual([]);
});

test('a journey that passed only at the second try is named', () => {
  const report = {
    suites: [
      { specs: [{ title: 'a pack is issued', tests: [{ projectName: 'browser', status: 'flaky' }] }] },
      { specs: [{ title: 'a plan is read', tests: [{ projectName: 'browser', status: 'expected' }] }] },
    ],
  };
  expect(playwrightSecondTries(write(report))).toEqual(['[browser] a pack is issued']);
});

test('journeys are counted for each host, however deep they are nested', () => {
  /** @param {string} projectName @param {string} status */
  const spec = (projectName, status) => ({ tests: [{ projectName, status }] });
  const report = {
    suites: [
      {
        specs: [spec('browser', 'expected')],
        suites: [{ specs: [spec('electron', 'unexpected'), spec('electron', 'skipped')] }],
      },
      { specs: [spec('browser', 'flaky')] },
    ],
  };
  expect(Object.fromEntries(playwrightTotals(write(report), 1, ['browser', 'electron']))).toEqual({
    browser: { passed: 2, failed: 0, skipped: 0 },
    electron: { passed: 0, failed: 1, skipped: 1 },
  });
  expect(playwrightTotals(write({}), 1, ['browser']).get('browser')).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
