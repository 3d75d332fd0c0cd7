import { programmesPage } from '../pages/programmes.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { findByTyping, formOn, goToScreen, narrowOptions } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a coordinator logs a milestone of ICC with its evidence', async ({ page }) => {
  const programmes = programmesPage(page);
  await programmes.open('ICC');
  await programmes.log('E06', '4.1.2021', 'протокол от работната среща');
  await findByTyping(page, 'ICC-E06', /ICC-E06|Работна среща/);
  await expect(programmes.record).toContainText('протокол от работната среща');
  await expect(programmes.record).toContainText('04.01.2021');
});

test('a milestone is logged from any screen, found by a few letters in Latin', async ({ page }) => {
  const programmes = programmesPage(page);
  await goToScreen(page, 'strategy');
  await programmes.log('kray faza 2', '4.1.2021', 'протокол № 7', 'фаза');
  await findByTyping(page, 'ICC-E07', /ICC-E07/);
  await expect(programmes.record).toContainText('протокол № 7');
  await page.keyboard.press('Control+z');
  await expect(programmes.record).not.toContainText('протокол № 7');
});

test('a deliverable is found by the same key and asked for its next step', async ({ page }) => {
  await goToScreen(page, 'kpis');
  await page.keyboard.press('Control+l');
  const options = await narrowOptions(formOn(page).getByRole('combobox'), 'D6.8');
  await options.first().click();
  await expect(formOn(page).getByRole('heading', { name: bothLanguages('programmes:stepForm.menu') })).toBeVisible();
  await expect(formOn(page)).toContainText('D6.8');
});
