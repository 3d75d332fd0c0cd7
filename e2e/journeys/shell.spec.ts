import { activitiesPage } from '../pages/activities.ts';
import { formOn, findByTyping, goToScreen, setLanguage, setTheme } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('search finds in Cyrillic, whatever the case, and in Latin letters', async ({ page }) => {
  await findByTyping(page, 'ЕДИННИЯ МОДЕЛ', /Общински електронни услуги през Единния модел/);
  await expect(page.getByRole('complementary')).toContainText('ACT-01');
  await findByTyping(page, 'pyasachnik', /Пясъчник за иновативни решения/);
  await expect(page.getByRole('complementary')).toContainText('ACT-19');
});

test('language and theme change at once, and stay', async ({ journey }) => {
  const file = journey.starterWorkbook();
  const first = await journey.start({ file });
  await setLanguage(first.page, 'en');
  await setTheme(first.page, 'dark');
  await goToScreen(first.page, 'activities');
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Action Plan');
  await first.close();

  const { page } = await journey.start({ file });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the plan is seen as of another day', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await expect(plan.row('ACT-01')).toContainText('Просрочена');
  await page.getByRole('button', { name: /към 04\.01\.2021/ }).click();
  await formOn(page).getByRole('textbox').fill('1.10.2020');
  await page.keyboard.press('Enter');
  await formOn(page).getByRole('button', { name: 'Показване' }).click();
  await expect(page.getByRole('button', { name: /към 01\.10\.2020/ })).toBeVisible();
  await expect(plan.row('ACT-01')).not.toContainText('Просрочена');
});
