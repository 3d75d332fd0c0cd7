import { formOn } from '../pages/shell.ts';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesPage } from '../pages/activities.ts';
import { boardPage } from '../pages/board.ts';
import { kpisPage } from '../pages/kpis.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { expect, test } from '../fixtures/test.ts';

test('the secretary adds an item, looks at the real pages and issues the pack in both languages; it says what was just recorded', async ({
  app,
  page,
  journey,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-08');
  await page.keyboard.press('r');
  const form = formOn(page);
  await form.getByRole('radio', { name: /В риск/ }).press('Space');
  await form.getByRole('switch').press('Space');
  const fill = async (name: RegExp, bg: string, en: string) => {
    await form.getByRole('textbox', { name }).first().fill(bg);
    await form.getByRole('textbox', { name }).nth(1).fill(en);
  };
  await fill(/Извършено/, 'Данните за района са събрани.', 'The data of the district were collected.');
  await fill(/Следваща стъпка/, 'Осигуряване на изчислителен ресурс.', 'Computing capacity will be secured.');
  await fill(/Какво пречи/, 'Липсва изчислителен ресурс.', 'Computing capacity is missing.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');

  const kpis = kpisPage(page);
  await kpis.open('KPI-04');
  await kpis.enter('17', '');
  await expect(kpis.record).toContainText('17 училища');

  const board = boardPage(page);
  await board.open();
  await board.showAgenda();
  await board.addItem('Отворени данни за транспорта');
  await page.keyboard.press('Control+z');
  await expect(board.agenda).not.toContainText('Отворени данни за транспорта');

  await board.showPack();
  await expect(page.getByRole('img', { name: /Страница 1 от \d+/ })).toBeVisible({ timeout: 60_000 });

  const folder = join(journey.folder, 'packs');
  mkdirSync(folder);
  const confirm = await board.fillIssue('Издава се с известните забележки за второто заседание.');
  await app.pick(folder, () => confirm.click());
  await expect(page.getByText('Материалите са издадени').first()).toBeVisible({ timeout: 90_000 });

  const files = readdirSync(folder).toSorted();
  expect(files).toEqual(['DB-2021-01-v1-en.pdf', 'ДБ-2021-01-v1-bg.pdf']);
  const bg = (await pdfPages(join(folder, 'ДБ-2021-01-v1-bg.pdf'))).join(' ');
  expect(bg).toContain('Липсва изчислителен ресурс.');
  expect(bg).toMatch(/17\s+училища/);
  expect(bg).toContain('ДБ-2021-01');
  const en = (await pdfPages(join(folder, 'DB-2021-01-v1-en.pdf'))).join(' ');
  expect(en).toContain('Computing capacity is missing.');
  expect(en).toMatch(/At risk/);
});
