import { AxeBuilder } from '@axe-core/playwright';
import { activitiesPage } from '../pages/activities.ts';
import { planViewsPage } from '../pages/plan-views.ts';
import { formOn, setTheme } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a card moves to another readiness by keys at once, keeps the focus, and undo takes it back', async ({ page }) => {
  const plan = planViewsPage(page);
  await activitiesPage(page).open();
  await plan.show('board');
  await plan.columnsBy('readiness');
  await expect(plan.card('ACT-17')).toHaveAttribute('aria-colindex', '4');
  await plan.moveCard('ACT-17', -1);
  await expect(plan.card('ACT-17')).toHaveAttribute('aria-colindex', '3');
  await expect(plan.card('ACT-17')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(plan.card('ACT-17')).toHaveAttribute('aria-colindex', '4');
});

test('a card that is put on hold asks why, and keeps the reason', async ({ page }) => {
  const plan = planViewsPage(page);
  const activities = activitiesPage(page);
  await activities.open();
  await plan.show('board');
  await plan.columnsBy('lifecycle');
  await plan.moveCard('ACT-17', 1);
  const form = formOn(page);
  await expect(form.getByRole('radio', { name: 'Спряна' })).toBeChecked();
  await form.getByRole('button', { name: 'Запазване' }).click();
  await expect(form).toContainText('посочете основание');
  await form.getByRole('textbox').last().fill('Изчаква се решението на Дигиталния борд.');
  await form.getByRole('button', { name: 'Запазване' }).click();
  await expect(form).toBeHidden();
  await expect(plan.card('ACT-17')).toHaveAttribute('aria-colindex', '4');
  await activities.openRecord('ACT-17');
  await expect(activities.record).toContainText('Изчаква се решението на Дигиталния борд.');
});

test('a status is not set by moving: a report brings it about, and what only time brings is refused', async ({
  page,
}) => {
  const plan = planViewsPage(page);
  await activitiesPage(page).open();
  await plan.show('board');
  // From „В график“ to „Планирана“, the column beside it.
  await plan.moveCard('ACT-17', 1);
  await expect(page.getByRole('alertdialog')).toContainText('„Планирана“ не се избира');
  // To „В риск“, two columns before it.
  await plan.moveCard('ACT-17', -2);
  const form = formOn(page);
  await expect(form.getByRole('radio', { name: /В риск/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(plan.card('ACT-17')).toHaveAttribute('aria-colindex', '5');
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on the board and the districts, ${theme}`, async ({ page }) => {
    const plan = planViewsPage(page);
    await setTheme(page, theme);
    await activitiesPage(page).open();
    for (const view of ['board', 'districts'] as const) {
      await plan.show(view);
      await expect(page.getByRole('grid').getByText('ACT-01', { exact: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${view}: ${id}: ${nodes.map(({ target }) => String(target))[0]}`,
      );
      expect(found).toEqual([]);
    }
  });
