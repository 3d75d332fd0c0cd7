import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findTestBrowser } from './.scripts/find-browser.mjs';
import { chromiumFlags } from './e2e/fixtures/chromium-flags.ts';

const executablePath = process.env['ROADMAP_BROWSER'] ?? findTestBrowser();

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // A busy machine must not fail a test: nothing here is timed.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          include: ['{main,shared,renderer}/**/*.test.ts', '.scripts/**/*.test.mjs'],
        },
      },
      {
        plugins: [react(), tailwindcss()],
        // Found only while the tests run, these would make Vite reload in the middle of one.
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react-aria-components',
            'lucide-react',
            'vitest-browser-react',
            'i18next',
            'react-i18next',
            'date-fns',
            'zod',
          ],
        },
        test: {
          name: 'component',
          include: ['renderer/**/*.test.tsx'],
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
