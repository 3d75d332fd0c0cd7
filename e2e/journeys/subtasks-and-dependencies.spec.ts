import { formOn, narrowOptions } from '../pages/shell.ts';
import { activitiesPage } from '../pages/activities.ts';
import { expectAccessible } from '../pages/axe.ts';
import { containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('staff divides an activity into sub-tasks with the keyboard alone, and its progress follows', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-16');
  const list = plan.record.getByRole('list', { name: containing('activities:subtasks.list') });
  const field = plan.record.getByRole('textbox', { name: containing('activities:subtasks.new') });
  for (const title of ['Техническо задание', 'Обществена поръчка', 'Договор']) {
    await field.fill(title);
    await field.press('Enter');
    await expect(list).toContainText(title);
    await expect(field).toBeFocused();
  }
  await plan.record.getByRole('switch', { name: containing('activities:subtasks.counted') }).press('Space');
  await expect(plan.row('ACT-16')).toContainText('0');

  // Ticking asks only for the day, which is the day looked at.
  await list
    .getByRole('button', { name: /„Техническо задание“/ })
    .first()
    .press('Enter');
  await page.keyboard.press('Enter');
  await expect(list).toContainText('изпълнена на 04.01.2021');
  await expect(plan.row('ACT-16')).toContainText('33');

  const last = list.getByRole('button', { name: /Задача „Договор“/ });
  await last.press('Alt+ArrowUp');
  await expect(list.getByRole('listitem').nth(1)).toContainText('Договор');
  await expect(last).toBeFocused();
  await expectAccessible(page);

  // A day to come is refused where it stands.
  await list.getByRole('button', { name: /Отбелязване .+„Договор“/ }).press('Enter');
  const day = formOn(page).getByRole('textbox');
  await day.fill('1.1.2150');
  await day.press('Enter');
  await expect(formOn(page)).toContainText(containing('errors:IN_THE_FUTURE'));
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem').nth(2)).toContainText('Договор');
});

test('a late activity shows on what waits for it; a circle is refused, and told', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  const tie = async (from: string, to: string) => {
    await plan.openRecord(from);
    await plan.record.getByText(containing('activities:dependencies.add')).click();
    const form = formOn(page);
    const other = form.getByRole('combobox', { name: containing('activities:dependencies.other') });
    const options = await narrowOptions(other, to);
    await options.first().click();
    await form.getByRole('button', { name: containing('common:save') }).click();
    return form;
  };
  await expect(await tie('ACT-16', 'ACT-01')).toBeHidden();
  await expect(plan.record).toContainText('Чака ACT-01, която закъснява с 4 дни.');
  await expect(plan.row('ACT-16')).toContainText('чака ACT-01');
  await expectAccessible(page);

  await expect(await tie('ACT-01', 'ACT-16')).toContainText('ACT-01 → ACT-16 → ACT-01');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(plan.record.getByRole('list', { name: 'Чакат я' })).toContainText('ACT-16');

  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('region', { name: containing('today:blocked.title') })).toContainText('Чака ACT-01');
});
