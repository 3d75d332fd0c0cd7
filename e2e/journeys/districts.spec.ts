import { formOn } from '../pages/shell.ts';
import { activitiesPage } from '../pages/activities.ts';
import { planViewsPage } from '../pages/plan-views.ts';
import { expect, test } from '../fixtures/test.ts';

test('a block of districts is set by keys in one action, which one undo takes back', async ({ page }) => {
  const plan = planViewsPage(page);
  await activitiesPage(page).open();
  await plan.show('districts');
  await expect(plan.district('ACT-01', 5)).toHaveAccessibleName('действа от юни 2020\u00A0г.');
  await expect(plan.district('ACT-02', 1)).toHaveAccessibleName('не е включен');

  await plan.district('ACT-02', 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('Избрани са 4 клетки: 2 дейности × 2 района')).toBeVisible();
  await page.keyboard.press('l');
  for (const code of ['ACT-02', 'ACT-04'])
    for (const place of [1, 2])
      await expect(plan.district(code, place)).toHaveAccessibleName('действа от 04.01.2021\u00A0г.');
  await expect(plan.district('ACT-02', 25)).toHaveText('2 от 24');

  await page.keyboard.press('Control+z');
  for (const code of ['ACT-02', 'ACT-04'])
    for (const place of [1, 2]) await expect(plan.district(code, place)).toHaveAccessibleName('не е включен');
});

test('a day that is typed says since when a district is live, and is filled to the right', async ({ page }) => {
  const plan = planViewsPage(page);
  await activitiesPage(page).open();
  await plan.show('districts');
  await plan.district('ACT-02', 3).click();
  await page.keyboard.press('1');
  await expect(formOn(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('2.2020');
  await page.keyboard.press('Enter');
  await expect(plan.district('ACT-02', 3)).toHaveAccessibleName('действа от декември 2020\u00A0г.');
  await expect(plan.district('ACT-02', 3)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+r');
  await expect(plan.district('ACT-02', 5)).toHaveAccessibleName('действа от декември 2020\u00A0г.');
});

test('„Само с райони“ leaves what is rolled out in districts', async ({ page }) => {
  const plan = planViewsPage(page);
  await activitiesPage(page).open();
  await plan.show('districts');
  await page.getByRole('switch', { name: 'Само с райони' }).click({ force: true });
  await expect(page.getByText('ACT-08', { exact: true })).toBeVisible();
  await expect(page.getByText('ACT-02', { exact: true })).toBeHidden();
});
