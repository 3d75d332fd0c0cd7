import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { programmesPage } from '../pages/programmes.ts';
import { formOn } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a workshop is planned and held; a solution moves on by keyboard; cities are counted with their sign', async ({
  page,
}) => {
  const programmes = programmesPage(page);
  await programmes.open('ICC');
  await page.getByRole('button', { name: bothLanguages('advisory:newEvent') }).click();
  const form = formOn(page);
  await form.getByRole('textbox', { name: bothLanguages('advisory:eventForm.title') }).fill('Работилница за услуги');
  await form.getByRole('textbox', { name: containing('advisory:eventForm.from') }).fill('3.1.2021');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(programmes.record).toContainText('Работилница за услуги');

  await page.keyboard.press('Control+l');
  await form.getByRole('textbox', { name: containing('programmes:logForm.on') }).fill('4.1.2021');
  await form.getByRole('textbox', { name: containing('advisory:eventForm.participants') }).fill('24');
  await form.getByRole('textbox', { name: containing('advisory:eventForm.expertDays') }).fill('3');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const events = page.getByRole('region', { name: bothLanguages('advisory:events') });
  await expect(events).toContainText(containing('advisory:eventExpertDays', { days: '3' }));
  await expect(events).toContainText(containing('advisory:eventParticipants', { people: '24' }));
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: bothLanguages('advisory:newSolution') }).click();
  await form.getByRole('textbox', { name: bothLanguages('advisory:eventForm.title') }).fill('Портал за участие');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: /^Портал за участие/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const concept = page.getByRole('group', { name: bothLanguages('fields:choice.stage.concept') });
  await expect(concept).toContainText('Портал за участие');

  await page.getByRole('button', { name: bothLanguages('advisory:addCities') }).click();
  await form.getByRole('textbox', { name: bothLanguages('advisory:citiesForm.cities') }).fill('≥ 140');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('table', { name: bothLanguages('advisory:cities') })).toContainText(/≥\s140/);
});

test('a solution and a count of cities are removed with a reason, and undo brings them back', async ({ page }) => {
  await programmesPage(page).open('ICC');
  const form = formOn(page);
  const solution = page.getByRole('button', { name: /^Интегрирана платформа/ });
  await solution.focus();
  await page.keyboard.press('Delete');
  await form.getByRole('textbox').fill('Записано е два пъти.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(solution).toHaveCount(0);

  const cities = page.getByRole('table', { name: bothLanguages('advisory:cities') });
  const rows = await cities.getByRole('row').count();
  await cities
    .getByRole('button', { name: containing('advisory:remove.act') })
    .first()
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText(containing('advisory:remove.missing'));
  await form.getByRole('textbox').fill('Бройката е на друга програма.');
  await page.keyboard.press('Control+Enter');
  await expect(cities.getByRole('row')).toHaveCount(rows - 1);

  await page.keyboard.press('Control+z');
  await expect(cities.getByRole('row')).toHaveCount(rows);
  await page.keyboard.press('Control+z');
  await expect(solution).toBeVisible();
});

test('effort is entered in the grid and goes into the tables for the funder', async ({ app, page, journey }) => {
  await programmesPage(page).open('PolicyCLOUD');
  const grid = page.getByRole('table', { name: bothLanguages('advisory:effort.title') });
  for (const [which, months] of [
    ['planned', '6'],
    ['actual', '4'],
  ] as const) {
    const cell = grid.getByRole('textbox', { name: containing(`advisory:effort.${which}`) }).first();
    await cell.fill(months);
    await cell.press('Enter');
    await expect(grid.getByRole('row').last()).toContainText(months);
  }
  await expect(grid.getByRole('row').last()).toContainText(containing('advisory:effort.under', { months: '2' }));

  const save = async (choice: 'xlsxEn' | 'docxEn') => {
    await page.getByRole('button', { name: bothLanguages('funderTables:export.menu') }).click();
    await page.getByRole('menuitem', { name: bothLanguages(`funderTables:export.${choice}`) }).click();
  };
  const sheets = join(journey.folder, 'tables.xlsx');
  await app.pick(sheets, () => save('xlsxEn'));
  await expect(page.getByText(containing('funderTables:export.saved', { name: 'tables.xlsx' })).first()).toBeVisible();
  const effort = (await readXlsx(readFileSync(sheets))).sheets.find(({ name }) => name === 'Effort');
  expect(effort?.rows.at(-1)?.slice(-3)).toEqual([6, 4, -2]);

  const text = join(journey.folder, 'tables.docx');
  await app.pick(text, () => save('docxEn'));
  await expect(page.getByText(containing('funderTables:export.saved', { name: 'tables.docx' })).first()).toBeVisible();
  expect(readFileSync(text).subarray(0, 2).toString()).toBe('PK');
});
