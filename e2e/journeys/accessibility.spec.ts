import { AxeBuilder } from '@axe-core/playwright';
import { activitiesPage } from '../pages/activities.ts';
import { attachmentsOn, dropFiles } from '../pages/attachments.ts';
import { expectAccessible } from '../pages/axe.ts';
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

for (const { language, theme } of looks.filter(({ theme: look }) => look === 'dark')) {
  test(`axe finds nothing on what is attached to a record in ${language}, ${theme}`, async ({ page }) => {
    await setLanguage(page, language);
    await setTheme(page, theme);
    const plan = activitiesPage(page);
    await plan.open();
    await plan.openRecord('ACT-01');
    const files = attachmentsOn(page, plan.record);
    await dropFiles(page, files.part, [
      { name: 'протокол.pdf', text: 'протокол' },
      { name: 'инсталация.exe', text: 'MZ' },
      { name: 'архив.zip', bytes: 201_000_000 },
    ]);
    await expect(files.list.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('r');
    await dropFiles(page, files.evidence, [{ name: 'снимка.png', text: 'снимка' }]);
    await expect(files.evidence.getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page);
  });
}
