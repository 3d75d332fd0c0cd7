import { formOn } from '../pages/shell.ts';
import { activitiesPage } from '../pages/activities.ts';
import { planPage } from '../pages/plan.ts';
import { bothLanguages, containing, containingInAnyCase } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('staff narrows the plan by what a count promised, takes it off, and Back brings it again', async ({ page }) => {
  const plan = planPage(page);
  await activitiesPage(page).open();
  await expect(plan.sums).toContainText('36');
  await plan.openFilters('lifecycle');
  const done = await plan.choice(containingInAnyCase('fields:choice.lifecycle.done'));
  expect(done.count).toBe(9);
  await done.option.click();
  await page.keyboard.press('Escape');
  await expect(plan.sums).toContainText(containing('activities:shown', { shown: 9, total: 36 }));
  await expect(plan.chip('lifecycle')).toContainText(containing('fields:choice.lifecycle.done'));

  await page.getByRole('button', { name: bothLanguages('activities:clearAll') }).click();
  await expect(plan.chip('lifecycle')).toBeHidden();
  await expect(plan.sums).not.toContainText(containing('activities:shown', { shown: 9, total: 36 }));
  await page.goBack();
  await expect(plan.sums).toContainText(containing('activities:shown', { shown: 9, total: 36 }));
});

test('what was asked of the plan is still asked after a visit to another screen', async ({ page }) => {
  const plan = planPage(page);
  const activities = activitiesPage(page);
  await activities.open();
  await page.getByRole('searchbox').fill('Skilly');
  await expect(plan.sums).toContainText(containing('activities:shown', { shown: 1, total: 36 }));
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('searchbox')).toBeHidden();
  await activities.open();
  await expect(page.getByRole('searchbox')).toHaveValue('Skilly');
  await expect(plan.sums).toContainText(containing('activities:shown', { shown: 1, total: 36 }));
});

test('staff keeps a view under a name, and the plan opens with it from then on', async ({ journey }) => {
  const file = journey.starterWorkbook();
  const first = await journey.start({ file });
  await activitiesPage(first.page).open();
  await first.page.getByRole('button', { name: containing('activities:chip.completed', { count: 9 }) }).click();
  await planPage(first.page).saveView('Готовото', true);
  await expect(planPage(first.page).views).toContainText('Готовото');
  await first.close();

  const { page } = await journey.start({ file });
  const plan = planPage(page);
  await activitiesPage(page).open();
  await expect(plan.views).toContainText('Готовото');
  await expect(plan.sums).toContainText(containing('activities:shown', { shown: 9, total: 36 }));
  await plan.takeView(bothLanguages('activities:saved.whole'));
  await expect(plan.sums).toContainText(containing('common:activities', { count: 36 }));
  await expect(plan.views).not.toContainText('Готовото');
});

test('staff changes many together with the keys, and one undo takes it back from all', async ({ page }) => {
  const plan = planPage(page);
  const activities = activitiesPage(page);
  await activities.open();
  await activities.cell('ACT-02', 0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(plan.chosen).toContainText(containing('activities:many.chosen', { count: 3 }));

  await plan.changeChosen('lifecycle');
  const form = formOn(page);
  await form.getByText(containingInAnyCase('fields:choice.lifecycle.onHold')).click();
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText(containing('activities:many.missing.reasonMissing'));
  await form.getByRole('textbox').last().fill('Изчакват се средства.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText(containing('activities:many.changed', { count: 3 }))).toBeVisible();
  for (const code of ['ACT-02', 'ACT-04', 'ACT-07'])
    await expect(activities.row(code)).toContainText(containing('status:activity.suspended'));

  await page.keyboard.press('Control+z');
  for (const code of ['ACT-02', 'ACT-04'])
    await expect(activities.row(code)).toContainText(containing('status:activity.completed'));
  await expect(activities.row('ACT-07')).toContainText(containing('status:activity.onTrack'));
});

test('a change that cannot be made in one is made in none, and says in which and why', async ({ page }) => {
  const plan = planPage(page);
  const activities = activitiesPage(page);
  await activities.open();
  // ACT-07 has no due date; that of ACT-15 is a year.
  await activities.cell('ACT-07', 0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await plan.changeChosen('due');
  const form = formOn(page);
  await form.getByRole('button', { name: /месец|month/ }).click();
  await page.getByRole('option', { name: bothLanguages('activities:many.unitChoice.year') }).click();
  await form.getByRole('textbox').last().fill('Нов срок на финансирането.');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toContainText('ACT-07');
  await expect(form.getByRole('alert')).toContainText(containing('errors:changeRefused.noDue'));
  await expect(activities.row('ACT-15')).toContainText('2022');
  await form.getByRole('button', { name: containing('activities:many.leaveOut', { count: 1 }) }).click();
  await expect(form).toBeHidden();
  await expect(activities.row('ACT-15')).toContainText('2023');
});
