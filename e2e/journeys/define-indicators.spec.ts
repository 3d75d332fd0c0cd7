import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bothLanguages } from '../fixtures/words.ts';
import { expectAccessible } from '../pages/axe.ts';
import { kpisPage } from '../pages/kpis.ts';
import { setTheme } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

const dialogOf = (page: Page) => {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    press: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
  };
};

test('another definition begins a version from a day on; the record shows the break and what changed', async ({
  page,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  await kpis.section('kpis:panel.passport').getByText('Промяна', { exact: true }).click();
  const { dialog, field, press } = dialogOf(page);
  await field('Мерна единица').fill('районни администрации');
  await press('Нова версия');
  await expect(dialog).toContainText('Напишете защо се променя определението.');
  await field('Основание').fill('По решение на Дигиталния борд.');
  await press('Нова версия');
  await expect(dialog).toBeHidden();

  const passport = kpis.section('kpis:panel.passport');
  await expect(passport).toContainText('версия 2, от 04.01.2021 г.');
  await passport.getByRole('button', { name: 'Версии на определението' }).click();
  await expect(passport).toContainText('По решение на Дигиталния борд.');
  await expect(passport).toContainText('Мерна единица: района → районни администрации');
  await expect(kpis.record).toContainText('Отчетена е по предишно определение на индикатора.');

  await kpis.enter('5', 'По новото определение.');
  await expect(kpis.section('kpis:panel.readings')).toContainText('версия 2 на определението, от 04.01.2021 г.');
});

test('rules are tried on the history of the indicator before they are saved as a version', async ({ page }) => {
  await setTheme(page, 'dark');
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  await kpis.section('kpis:panel.rules').getByText('Промяна на правилата').click();
  const { dialog, field, press } = dialogOf(page);
  await expect(dialog.getByRole('status')).toContainText('остават същите');
  await press('Премахване на правило 2');
  await press('Премахване на правило 2');
  await press('Премахване на правило 2');
  await press('Ново правило');
  await field('Стойност').fill('4');
  await expect(dialog.getByRole('row').nth(1)).toContainText('Жълто, когато стойността е поне 4 района');
  await expect(dialog.getByRole('status')).toContainText('Променят се оценките към 2 от 2 дни.');
  await expectAccessible(page);
  await expect(kpis.row('KPI-01')).toContainText('Непостигната в срок');

  await field('Основание').fill('Срокът е удължен.');
  await press('Нова версия на правилата');
  await expect(dialog).toBeHidden();
  await expect(kpis.record).toContainText('стойността е поне 4 района');
  await expect(kpis.section('kpis:panel.rules')).toContainText('версия 2');
  await expect(kpis.row('KPI-01')).toContainText('Изостава');
});

test('a target path is set by a decision; the target that it supersedes stays', async ({ page }) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  const targets = kpis.section('kpis:panel.targets');
  await targets.getByText('Път на целта', { exact: true }).click();
  const { dialog, field, press } = dialogOf(page);
  await field('До').first().fill('2021');
  await field('Стойност').first().fill('12');
  await press('Още една стойност');
  await page.keyboard.type('2022');
  await field('Стойност').last().fill('24');
  await press('Запазване');
  await expect(dialog).toContainText('Посочете решението');
  await field('С кое решение').fill('Решение № 12 на Дигиталния борд.');
  await press('Запазване');
  await expect(dialog).toBeHidden();
  await expect(targets).toContainText('24 района до края на 2022 г.');
  await expect(targets).toContainText('12 района до края на 2021 г.');
  await expect(targets).toContainText('Решение № 12 на Дигиталния борд.');
  await expect(targets.getByRole('listitem').filter({ hasText: 'до края на 2020 г.' })).toContainText('заместена');
});

test('an indicator is worked out of others, says why it has no value, and a circle is refused as it is typed', async ({
  page,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-05');
  const formula = kpis.section('kpis:panel.formula');
  await formula.getByText('По формула').click();
  const { dialog, field, press } = dialogOf(page);
  await page.keyboard.type('[KPI-02] + [Училища');
  await expect(dialog.getByRole('option')).toHaveText([/KPI-04/]);
  await page.keyboard.press('Enter');
  await expect(field('Формула')).toHaveValue('[KPI-02] + [KPI-04]');
  await expect(dialog.getByRole('status')).toContainText('≥ 86');
  await expectAccessible(page);
  await press('Запазване');
  await expect(dialog).toBeHidden();
  await expect(kpis.record).toContainText('≥ 86');
  await expect(formula).toContainText('≥ 70 услуги');
  await expect(kpis.section('kpis:panel.enter')).toBeHidden();

  await kpis.open('KPI-04');
  await expect(formula).toContainText('KPI-05');
  await formula.getByText('По формула').click();
  await page.keyboard.type('[KPI-05] × 2');
  await expect(dialog).toContainText('в кръг: KPI-04 → KPI-05 → KPI-04');
  await press('Запазване');
  await expect(dialog.getByRole('alert')).toContainText('Поправете формулата');
});

test('the values of parts are entered together and one by one, told with what they make up, and saved as a table', async ({
  app,
  page,
  journey,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-06');
  const parts = kpis.section('kpis:panel.parts');
  await parts.getByText('Промяна', { exact: true }).click();
  const { dialog, field, press } = dialogOf(page);
  await press('По групи');
  await field('Разбивка – Български').fill('По вид');
  await field('Част 1 – Български').fill('Граждани');
  await field('Част 1 – Английски').fill('Citizens');
  await field('Част 2 – Български').fill('Фирми');
  await press('Запазване');
  await expect(dialog).toBeHidden();

  await parts.getByText('Въвеждане на стойности').click();
  await press('Запазване');
  await expect(dialog).toContainText('Въведете поне една стойност.');
  await field('Граждани').fill('много');
  await press('Запазване');
  await expect(field('Граждани')).toHaveAttribute('aria-invalid', 'true');
  await field('Граждани').fill('120');
  await expectAccessible(page);
  await press('Запазване');
  await expect(dialog).toBeHidden();
  await expect(parts).toContainText('липсват части: Фирми');

  const form = kpis.section('kpis:panel.enter');
  await form.getByRole('button', { name: /Част/ }).click();
  await page.getByRole('option', { name: 'Фирми' }).click();
  await kpis.enter('80', '');
  await expect(page.getByText(/въведена е стойност на „Фирми“/).first()).toBeVisible();
  await expect(parts).not.toContainText('липсват части');

  await parts.getByRole('button', { name: /^Графики по части/ }).click();
  await parts.getByRole('button', { name: 'Данните по части', exact: true }).click();
  await expect(parts.getByRole('row').filter({ hasText: 'Граждани' })).toContainText('120');
  const csv = join(journey.folder, 'parts.csv');
  await app.pick(csv, () => parts.getByRole('button', { name: bothLanguages('kpiCharts:parts.csv') }).click());
  await expect(page.getByText(bothLanguages('kpiCharts:export.saved', { name: 'parts.csv' }))).toBeVisible();
  expect(readFileSync(csv, 'utf8')).toMatch(/Фирми.*80/);
});

test('the chart tells a provisional value and a new definition, and does not join the values of both', async ({
  page,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  await kpis.section('kpis:panel.passport').getByText('Промяна', { exact: true }).click();
  const { dialog, field, press } = dialogOf(page);
  await dialog
    .getByRole('textbox', { name: /^Определение/ })
    .fill('Районните администрации с поне една услуга по мейл.');
  await field('Основание').fill('По решение на Дигиталния борд.');
  await press('Нова версия');
  await expect(dialog).toBeHidden();
  const form = kpis.section('kpis:panel.enter');
  await form.getByRole('button', { name: /Качество/ }).click();
  await page.getByRole('option', { name: 'Предварителна' }).click();
  await kpis.enter('5', '');

  const chart = kpis.record.getByRole('figure');
  const signs = chart.getByRole('list', { name: bothLanguages('kpiCharts:signs') });
  await expect(signs).toContainText('предварителна или приблизителна');
  await expect(signs).toContainText('ново определение: стойностите не се сравняват');
  await expect(chart).toContainText('1 е предварителна или приблизителна.');
  await expect(chart).toContainText('се мери по определение 2');
});
