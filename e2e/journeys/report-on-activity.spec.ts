import { formOn } from '../pages/shell.ts';
import { activitiesPage } from '../pages/activities.ts';
import { containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('staff sees what is late and why, reports on it with the keys alone, undoes it, and finds it in the history', async ({
  page,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await expect(plan.row('ACT-01')).toContainText('Просрочена');

  await plan.openRecord('ACT-01');
  await expect(plan.record).toContainText('Просрочена от 4 дни');
  await expect(plan.record).toContainText('изтече преди 4 дни');
  await expect(plan.reports.getByRole('listitem')).toHaveCount(2);

  await plan.report('delayed', {
    done: 'Район „Лозенец“ е готов за присъединяване.',
    blockers: 'Обучението на служителите не е приключило.',
    next: 'Присъединяване на още четири района през февруари.',
  });
  await expect(plan.reports.getByRole('listitem')).toHaveCount(3);
  await expect(plan.reports).toContainText('Обучението на служителите не е приключило.');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(containing('shell:undone', { what: 'отчет по дейност' })).first()).toBeVisible();
  await plan.openRecord('ACT-01');
  await expect(plan.reports.getByRole('listitem')).toHaveCount(2);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+z');
  await plan.openRecord('ACT-01');
  await expect(plan.reports.getByRole('listitem')).toHaveCount(3);

  await plan.record.getByRole('button', { name: containing('activities:history.title') }).click();
  await expect(plan.record).toContainText(/отчете ACT-01/);
});

test('a report that is at risk or delayed is not taken without what stands in the way and the next step', async ({
  page,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('AP-3');
  await page.keyboard.press('r');
  const form = formOn(page);
  await form.getByRole('radio', { name: containing('status:light.atRisk') }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('Опишете какво пречи.');
  await expect(form).toContainText('Опишете следващата стъпка.');
});
