import { AxeBuilder } from '@axe-core/playwright';
import { goToScreen, screens, setLanguage, setTheme } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

const looks = [
  { language: 'bg', theme: 'light' },
  { language: 'bg', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

for (const { language, theme } of looks) {
  test(`axe finds nothing on any screen in ${language}, ${theme}`, async ({ page, app }) => {
    // A colour on its way to another has no contrast of its own.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await setLanguage(page, language);
    await setTheme(page, theme);
    for (const screen of screens) {
      await goToScreen(page, screen);
      await page.waitForLoadState('networkidle');
      // Electron has no new tab for axe to work in; legacy mode stays in the page.
      const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
      ).toEqual([]);
    }
  });
}
