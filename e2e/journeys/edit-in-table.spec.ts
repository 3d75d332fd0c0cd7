import { formOn } from '../pages/shell.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { activitiesPage } from '../pages/activities.ts';
import { expect, test } from '../fixtures/test.ts';

test('staff changes a title in the table with the keys alone; Escape takes back, Enter saves', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.cell('ACT-02', 1).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Нещо друго');
  await page.keyboard.press('Escape');
  await expect(plan.row('ACT-02')).toContainText('Страница „е-София“');

  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Портал „е-София“');
  await page.keyboard.press('Enter');
  await expect(plan.row('ACT-02')).toContainText('Портал „е-София“');
  await page.keyboard.press('Control+z');
  await expect(plan.row('ACT-02')).toContainText('Страница „е-София“');
});

test('a due date that moves asks why, and keeps the reason', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-19');
  await plan.record.getByRole('button', { name: bothLanguages('activities:record.moveDue') }).click();
  const form = formOn(page);
  await form.getByRole('textbox').first().fill('второ полугодие 2021');
  await form.getByRole('textbox').last().fill('Изчаква се решението на Дигиталния борд за темите.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(plan.record).toContainText('второ полугодие 2021');
  await expect(plan.record).toContainText('Изчаква се решението на Дигиталния борд за темите.');
});
