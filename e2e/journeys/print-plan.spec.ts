import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { activitiesPage } from '../pages/activities.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { planPage } from '../pages/plan.ts';
import { formOn, setLanguage } from '../pages/shell.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('the head of department prints the table as it is asked, whole, and reads it on paper', async ({
  app,
  page,
  journey,
}) => {
  await activitiesPage(page).open();
  const plan = planPage(page);
  await plan.openFilters('lifecycle');
  await (await plan.choice(/^В изпълнение/)).option.click();
  await page.keyboard.press('Escape');
  await expect(plan.chip('lifecycle')).toBeVisible();

  // The sheet of filters is on its way out for a moment, and is a dialog too.
  await expect(plan.filters).toBeHidden();
  await page.keyboard.press('Control+p');
  const dialog = formOn(page);
  await expect(dialog).toContainText(/\d+ дейности – всичко, което отговаря на филтрите/);
  const path = join(journey.folder, 'план.pdf');
  const confirm = dialog.getByRole('button', { name: bothLanguages('planPrint:confirm') });
  await app.pick(path, () => confirm.click());
  await expect(dialog).toBeHidden({ timeout: 60_000 });

  const pages = (await pdfPages(path)).map(plain);
  const text = pages.join(' ');
  expect(text).toContain('Етап на изпълнение: в изпълнение');
  expect(text).toContain('ACT-17');
  expect(text).not.toContain('ACT-02');
  expect(text).toMatch(/Общо: \d+ дейности/);
  pages.forEach((one, index) => {
    expect(one).toContain('Отговорно звено');
    expect(one).toContain(`страница ${index + 1} от ${pages.length}`);
  });
});

test('the districts are printed in English from the search, with the dates, in parts', async ({
  app,
  page,
  journey,
}) => {
  await setLanguage(page, 'en');
  await activitiesPage(page).open();
  await page.getByRole('radio', { name: bothLanguages('activities:view.districts') }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('print');
  await page.getByRole('option', { name: containing('planPrint:title.districts') }).click();
  const dialog = formOn(page);
  await dialog.getByRole('radio', { name: containing('planPrint:cellsChoice.dates') }).press('Space');
  await expect(dialog.getByRole('status').first()).toHaveText('The columns take 2 parts, one after the other.');
  const path = join(journey.folder, 'districts.pdf');
  await app.pick(path, () => dialog.getByRole('button', { name: bothLanguages('planPrint:confirm') }).click());
  await expect(dialog).toBeHidden({ timeout: 60_000 });

  const text = (await pdfPages(path)).map(plain).join(' ');
  expect(text).toContain('Part 2 of 2');
  expect(text).toContain('Triaditsa');
  expect(text).toContain('Bankya');
  expect(text).toContain('4 of 24');
});
