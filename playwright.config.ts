import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './.scripts/find-browser.mjs';
import { chromiumFlags } from './e2e/fixtures/chromium-flags.ts';

const executablePath = process.env['ROADMAP_BROWSER'] ?? findTestBrowser();

/**
 * The same journeys in both hosts; a fixture tells the hosts apart by the project's name. `npm test` sets
 * ROADMAP_ELECTRON (Electron's executable) and ROADMAP_PACKAGED (the packaged application's).
 */
export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results/journeys',
  workers: 2,
  // A machine that others work on too drops a key now and then; what needed a second try is named at the end.
  retries: process.env['CI'] ? 1 : 0,
  // What a person waits for is measured by `npm run bench`; a busy machine must not fail a journey.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/journeys.json' }]],
  use: {
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    viewport: { width: 1280, height: 720 },
    // Recording every step takes a seventh of the time; nobody sees a trace of continuous integration.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
  },
  projects: [
    // What only one host has stands in a folder of its own.
    { name: 'browser', testIgnore: /journeys[\\/]electron[\\/]/ },
    // One at a time: two windows of Electron on one display take the focus from each other.
    { name: 'electron', workers: 1, testIgnore: /journeys[\\/]browser[\\/]/ },
    { name: 'screenshots', testDir: 'e2e/screenshots' },
  ],
});
