import type { Page } from '@playwright/test';
import { people, withApprover, withIssuedPack } from '../fixtures/approved-readings.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../pages/axe.ts';
import { boardPage } from '../pages/board.ts';
import { kpisPage } from '../pages/kpis.ts';
import { formOn, goToScreen } from '../pages/shell.ts';

async function workAs(page: Page, name: string) {
  await goToScreen(page, 'today');
  await page.getByRole('button', { name: /^(Аз съм|Изберете кой сте)/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByRole('button', { name: `Аз съм ${name}` })).toBeVisible();
}

test('a reading is submitted, returned with a note, put right and approved, each by whose turn it is', async ({
  journey,
}) => {
  const file = journey.starterWorkbook();
  await withApprover(file);
  const { page } = await journey.start({ file });
  const kpis = kpisPage(page);

  await workAs(page, people.keeper.bg);
  await kpis.open('KPI-01');
  await kpis.enter('24', 'По отчетите на районите.');
  await expect(page.getByText(/чака одобрение и още не се брои/).first()).toBeVisible();
  await expect(kpis.record).toContainText('4 от 24 района към');

  await workAs(page, people.approver.bg);
  const approvals = page.getByRole('region', { name: 'Стойности за одобряване' });
  await expect(approvals).toContainText('24 района');
  await expectAccessible(page);
  await approvals.getByRole('link', { name: /^Връщане/ }).click();
  await formOn(page).getByRole('textbox').fill('Без район Младост.');
  await page.keyboard.press('Control+Enter');
  await expect(approvals).toBeHidden();

  await workAs(page, people.keeper.bg);
  const returned = page.getByRole('region', { name: 'Върнати стойности' });
  await expect(returned).toContainText('Без район Младост.');
  await returned.getByRole('link', { name: /^Поправяне/ }).click();
  await formOn(page).getByRole('textbox', { name: 'Стойност' }).fill('23');
  await formOn(page).getByRole('textbox', { name: 'Основание за корекцията' }).fill('Младост отпада.');
  await page.keyboard.press('Control+Enter');
  await expect(returned).toBeHidden();

  await workAs(page, people.approver.bg);
  await expect(approvals).toContainText('23 района');
  await approvals.getByRole('link', { name: /^Одобряване/ }).click();
  await expect(approvals).toBeHidden();
  await kpis.open('KPI-01');
  await expect(kpis.record).toContainText('23 от 24 района');
  await page.keyboard.press('Control+z');
  await expect(kpis.record).toContainText('4 от 24 района към');
});

test('who corrects a value that an issued pack quotes is told which and where, and an erratum is prepared', async ({
  journey,
}) => {
  const file = journey.starterWorkbook();
  await withIssuedPack(file, journey.folder);
  const { page } = await journey.start({ file });
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  await expect(kpis.record).toContainText('Цитирана в ДБ-2021-01, версия 1');
  await kpis.record.getByRole('link', { name: /^Корекция: 4\sрайона, 04\.01\.2021/ }).click();
  const form = formOn(page);
  await expect(form).toContainText('Стойността е цитирана в издадени материали.');
  await expect(form).toContainText(/„Индикатори“, KPI-01; приложение Б, Б-\d+; страници \d+/);
  await form.getByRole('textbox', { name: 'Стойност' }).fill('5');
  await form.getByRole('textbox', { name: 'Основание за корекцията' }).fill('Пропуснат район.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Подготвена е 1 поправка/).first()).toBeVisible();

  await expect(kpis.record).toContainText('Поправка към ДБ-2021-01: подготвена');

  const board = boardPage(page);
  await board.open();
  await board.showPack();
  await expect(page.getByText('1 подготвена поправка')).toBeVisible();
  await expect(page.getByText(/да се чете „5\sрайона“/)).toBeVisible();
});

test('a block is pasted into the grid: what is refused is listed before anything is saved, and the rest is one action', async ({
  page,
}) => {
  await goToScreen(page, 'kpis');
  await page.getByRole('radio', { name: 'Въвеждане' }).click({ force: true });
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`);
  await cell(1, 3).click();
  await cell(1, 3).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'над 82\r\nмного\r\n18');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const dialog = formOn(page);
  await expect(dialog).toContainText('1 клетка не е приета');
  await expect(dialog).toContainText('„много“');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Запис на приетите 2 клетки' }).click();
  await expect(cell(1, 3)).toContainText('≥ 82');
  await expect(cell(3, 3)).toContainText('18');
  await expect(cell(2, 3)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+z');
  await expect(cell(1, 3)).not.toContainText('≥ 82');
  await expect(cell(3, 3)).not.toContainText('18');
});

test('a block is marked by keys or by the pointer and copied to a spreadsheet, with qualifiers; pasted back it changes nothing', async ({
  page,
}) => {
  await goToScreen(page, 'kpis');
  await page.getByRole('radio', { name: 'Въвеждане' }).click({ force: true });
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`);
  const copied = () =>
    page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const copy = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(copy);
      return clipboardData.getData('text/plain');
    });
  await expect(cell(1, 1)).toContainText('≥ 70');
  await cell(0, 1).click();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(`Shift+${key}`);
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(12);
  await expectAccessible(page);
  const block = await copied();
  expect(block.replaceAll('\u00A0', ' ')).toBe('4\t\t\t4\r\n≥ 70\t\t\t\r\n\t\t\t≥ 200');
  await expect(page.getByText('Копирани са 12 клетки.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await expect(cell(15, 4)).toBeFocused();

  await cell(0, 1).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await cell(0, 1).hover();
  await page.mouse.down();
  await cell(2, 2).hover();
  await page.mouse.up();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(6);
});

test('the calendar of a year tells what is late and what was approved, and goes out as a table', async ({
  app,
  page,
  journey,
}) => {
  await goToScreen(page, 'kpis');
  await page.getByRole('radio', { name: 'Събиране' }).click({ force: true });
  await expect(page).toHaveURL(/#\/kpis\/calendar$/);
  await page.getByRole('button', { name: 'Предишна година' }).click();
  const table = page.getByRole('table', { name: 'Събиране на стойностите през 2020 г.' });
  const row = table.getByRole('row').filter({ hasText: 'KPI-02' });
  await expect(row.getByRole('img', { name: /одобрена/ })).toBeVisible();
  await expect(row.getByRole('img', { name: /закъсняла/ }).first()).toBeVisible();
  await expectAccessible(page);
  await app.pick(`${journey.folder}/събиране.csv`, () => page.getByRole('button', { name: 'Таблица (CSV)' }).click());
  await expect(page.getByText(/Таблицата е записана: събиране\.csv/)).toBeVisible();
});
