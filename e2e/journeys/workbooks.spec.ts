import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { activitiesPage } from '../pages/activities.ts';
import { goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('the next day the workbook opens and everything is there, with its history', async ({ journey }) => {
  const file = journey.starterWorkbook();
  const first = await journey.start({ file });
  const before = activitiesPage(first.page);
  await before.open();
  await before.openRecord('ACT-17');
  await before.report('onTrack', { done: 'Проведени са 40 интервюта.' });
  await expect(before.reports).toContainText('Проведени са 40 интервюта.');
  await first.close();

  const { page } = await journey.start();
  await page.getByRole('button', { name: /plan/ }).click();
  await page.getByRole('navigation').waitFor();
  const after = activitiesPage(page);
  await after.open();
  await after.openRecord('ACT-17');
  await expect(after.reports).toContainText('Проведени са 40 интервюта.');
  await page.keyboard.press('Escape');
  await goToScreen(page, 'history');
  await expect(page.getByRole('main')).toContainText(/отчете ACT-17/);
});

test('a second person who opens the same workbook may read it, and is told who has it', async ({ journey }) => {
  const file = journey.starterWorkbook();
  await journey.start({ file });
  const { page } = await journey.start({ file, userFolder: join(journey.folder, '..', 'second-user') });
  await expect(page.getByText(/Само за четене: работната книга е отворена от/)).toBeVisible();
  const plan = activitiesPage(page);
  await plan.open();
  await expect(plan.row('ACT-01')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Нова дейност' })).toBeHidden();
});

test('a file that is not a workbook is refused with what to do', async ({ journey }) => {
  writeFileSync(join(journey.folder, 'letter.roadmap'), 'Уважаеми членове на Борда,');
  const app = await journey.start();
  await app.pick(join(journey.folder, 'letter.roadmap'), () =>
    app.page.getByRole('button', { name: /Отваряне на файл/ }).click(),
  );
  await expect(app.page.getByText(/„letter\.roadmap“ не е работна книга/)).toBeVisible();
});

test('a workbook from a newer version opens for reading, and says so', async ({ journey }) => {
  const file = journey.starterWorkbook();
  const database = new Database(file);
  database.pragma('user_version = 999');
  database.close();
  const { page } = await journey.start({ file });
  await expect(page.getByText(/Само за четене: работната книга е от по-нова версия/)).toBeVisible();
  await goToScreen(page, 'activities');
  await expect(activitiesPage(page).row('ACT-01')).toBeVisible();
});
