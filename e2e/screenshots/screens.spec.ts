import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { timelinePage } from '../pages/timeline.ts';
import { screens, setLanguage, setTheme } from '../pages/shell.ts';

/** Not a test of anything: `npm run screenshots` takes the pictures of the README and the guide, so that they stay true. */
const folder = join(import.meta.dirname, '../../docs/screenshots');
const looks = [
  { language: 'bg', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

for (const { language, theme } of looks) {
  test(`every screen in ${language}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(page, language);
    await setTheme(page, theme);
    for (const screen of screens) {
      await page.evaluate((path) => (window.location.hash = path), `/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${screen}-${language}-${theme}.png`), animations: 'disabled' });
    }
  });
}

for (const { language, theme } of looks)
  test(`the timeline in ${language}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(page, language);
    await setTheme(page, theme);
    const timeline = timelinePage(page);
    await timeline.open();
    await expect(timeline.line('ACT-01')).toBeVisible();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `timeline-${language}-${theme}.png`), animations: 'disabled' });
  });
