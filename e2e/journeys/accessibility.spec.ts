import { activitiesPage } from '../pages/activities.ts';
import { attachmentsOn, dropFiles } from '../pages/attachments.ts';
import { expectAccessible } from '../pages/axe.ts';
import { meetingPage } from '../pages/meetings.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { formOn, goToScreen, screens, setLanguage, setTheme } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

const looks = [
  { language: 'bg', theme: 'light' },
  { language: 'bg', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

for (const { language, theme } of looks) {
  test(`axe finds nothing on any screen in ${language}, ${theme}`, async ({ page }) => {
    await setLanguage(page, language);
    await setTheme(page, theme);
    for (const screen of screens) {
      await goToScreen(page, screen);
      await page.waitForLoadState('networkidle');
      await test.step(screen, () => expectAccessible(page));
    }
  });
}

for (const { language, theme } of looks.filter(({ theme: look }) => look === 'dark')) {
  test(`axe finds nothing on the pages of the plan, an open menu and a form above it in ${language}, ${theme}`, async ({
    page,
  }) => {
    await setLanguage(page, language);
    await setTheme(page, theme);
    for (const place of ['reporting', 'risks', 'compare', 'board/year', 'board/topics']) {
      await page.evaluate((hash) => (window.location.hash = hash), `/${place}`);
      await expect(page).toHaveURL(new RegExp(`#/${place}`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await test.step(place, () => expectAccessible(page));
    }
    const plan = activitiesPage(page);
    await plan.open();
    await page.getByRole('button', { name: bothLanguages('activities:filters') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    // The hidden buttons with which a screen reader leaves a sheet stand beside its dialog: react-aria makes them so.
    await test.step('filters', () => expectAccessible(page, ['region']));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await expect(formOn(page)).toBeVisible();
    await test.step('print', () => expectAccessible(page));
  });

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

for (const { language, theme } of looks.filter(({ theme: look }) => look === 'dark')) {
  test(`axe finds nothing on an open item of the agenda, the participants and the forms of a meeting in ${language}, ${theme}`, async ({
    page,
  }) => {
    await setLanguage(page, language);
    await setTheme(page, theme);
    await goToScreen(page, 'board');
    const meeting = meetingPage(page);
    await meeting.agenda.locator('[data-item] [data-title]').nth(2).press('Enter');
    await test.step('item', () => expectAccessible(page));
    await page
      .getByRole('button', { name: bothLanguages('board:newMeeting') })
      .first()
      .press('Enter');
    await expect(formOn(page)).toBeVisible();
    await test.step('new meeting', () => expectAccessible(page));
    await page.keyboard.press('Escape');
    await meeting.show('invitees');
    await test.step('participants', () => expectAccessible(page));
    await page.getByRole('button', { name: bothLanguages('board:invitation.open') }).press('Enter');
    await expect(formOn(page)).toBeVisible();
    await test.step('invitation', () => expectAccessible(page));
  });
}
