import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bothLanguages } from '../fixtures/words.ts';
import { expectAccessible } from '../pages/axe.ts';
import { kpisPage } from '../pages/kpis.ts';
import { goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a correction stays in the chart, tied to the new value and told in words; picture and data are saved', async ({
  app,
  page,
  journey,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-06');
  await page.getByRole('link', { name: /^Корекция:.*≈\s200/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: bothLanguages('kpis:form.value') }).fill('180');
  await dialog.getByRole('textbox', { name: bothLanguages('kpis:reading.correctReason') }).fill('Списъкът е проверен.');
  await dialog.getByRole('button', { name: bothLanguages('kpis:reading.correctSave') }).click();
  await expect(dialog).toBeHidden();

  const chart = kpis.record.getByRole('figure');
  await expect(chart.getByRole('listitem', { name: /заместена с 180/ })).toBeVisible();
  await expect(chart).toContainText(/≈\s200.*е коригирано на 180/);
  await expect(chart.getByRole('list', { name: bothLanguages('kpiCharts:signs') })).toContainText('заместена');

  const menu = chart.getByRole('button', { name: bothLanguages('kpiCharts:export.menu') });
  const svg = join(journey.folder, 'kpi.svg');
  await menu.click();
  await app.pick(svg, () => page.getByRole('menuitem', { name: bothLanguages('kpiCharts:export.svg') }).click());
  await expect(page.getByText(bothLanguages('kpiCharts:export.saved', { name: 'kpi.svg' }))).toBeVisible();
  const drawn = readFileSync(svg, 'utf8');
  expect(drawn).toContain('Заинтересовани страни');
  expect(drawn).toContain('е коригирано на 180');

  const csv = join(journey.folder, 'kpi.csv');
  await menu.click();
  await app.pick(csv, () => page.getByRole('menuitem', { name: bothLanguages('kpiCharts:export.csv') }).click());
  await expect(page.getByText(bothLanguages('kpiCharts:export.saved', { name: 'kpi.csv' }))).toBeVisible();
  const rows = readFileSync(csv, 'utf8');
  expect(rows).toContain('Списъкът е проверен.');
  expect(rows).toContain('заместена');
});

test('indicators are found in the library by word and class, read, and copied together', async ({ page }) => {
  await goToScreen(page, 'kpis');
  await page.getByRole('button', { name: bothLanguages('kpis:new') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(bothLanguages('kpiLibrary:open')).click();
  await dialog.getByRole('searchbox', { name: bothLanguages('kpiLibrary:find') }).fill('сигнали граждани');
  const list = dialog.getByRole('list', { name: bothLanguages('kpiLibrary:list') });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('region', { name: bothLanguages('kpiLibrary:preview') })).toContainText(
    'Контактен център на Столична община',
  );
  await list.getByRole('checkbox').press('Space');
  await dialog.getByRole('searchbox', { name: bothLanguages('kpiLibrary:find') }).fill('акселератор дял');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('checkbox').press('Space');
  await dialog.getByRole('button', { name: bothLanguages('kpiLibrary:copy', { count: 2 }) }).click();
  await expect(dialog).toBeHidden();
  const kpis = kpisPage(page);
  await expect(kpis.record).toContainText('Дял на одобрените кандидатури');
  await goToScreen(page, 'kpis');
  await expect(page.getByText('Сигнали на граждани до Контактния център')).toBeVisible();
});

test('the list of indicators is sorted by a column with the keys, and says so', async ({ page }) => {
  await goToScreen(page, 'kpis');
  const head = page.getByRole('columnheader', { name: bothLanguages('kpis:column.light') });
  await expect(head).not.toHaveAttribute('aria-sort');
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const rows = page.locator('[data-place]');
  await expect(rows.first()).toContainText('KPI-01');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).not.toContainText('KPI-01');
  await expectAccessible(page);
  // It stays while one looks at something else.
  await goToScreen(page, 'today');
  await goToScreen(page, 'kpis');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
});
