import type { Page } from '@playwright/test';
import { activitiesPage } from '../pages/activities.ts';
import { goToScreen } from '../pages/shell.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

/** What Excel puts on the clipboard, pasted where the focus is. */
const pasteText = (page: Page, text: string) =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);

/** What a copy from where the focus is puts on the clipboard. */
const copiedText = (page: Page) =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const copy = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(copy);
    return clipboardData.getData('text/plain');
  });

test('typing over a cell begins its edit, Delete empties it, and Shift with the arrows marks a block to copy', async ({
  page,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.cell('ACT-02', 1).focus();
  // Playwright presses the keys of a Latin layout; other letters it puts in without a key.
  await page.keyboard.type('e-Sofia 2.0');
  await page.keyboard.press('Enter');
  await expect(plan.row('ACT-02')).toContainText('e-Sofia 2.0');

  await plan.cell('ACT-02', 5).focus();
  await page.keyboard.press('Delete');
  await expect(plan.cell('ACT-02', 5)).toHaveText('—');
  await page.keyboard.press('Control+z');
  await expect(plan.cell('ACT-02', 5)).toHaveText('Иновативна София');

  await plan.cell('ACT-02', 0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await copiedText(page)).toBe(
    'ACT-02\te-Sofia 2.0\r\nACT-04\tМобилно приложение на Контактния център със секция „Сигнали COVID-19“',
  );
});

test('a block from Excel is written as one change, once every cell of it is understood or left out', async ({
  page,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.cell('ACT-15', 1).focus();
  await pasteText(page, 'Услуги по „събития от живота“\tвъв ход\r\nПрототипи на услугата\t\r\n');
  const question = page.getByRole('dialog', { name: bothLanguages('activities:paste.title') });
  await expect(question).toContainText('ACT-15');
  await expect(question).toContainText('във ход');
  await expect(plan.row('ACT-16')).toContainText('Адресна регистрация');
  await question.getByRole('button', { name: /^(?:Запиши|Write) 2/ }).click();
  await expect(question).toBeHidden();
  await expect(plan.row('ACT-15')).toContainText('Услуги по „събития от живота“');
  await expect(plan.row('ACT-16')).toContainText('Прототипи на услугата');

  await page.keyboard.press('Control+z');
  await expect(plan.row('ACT-15')).toContainText('Редизайн на общински услуги');
  await expect(plan.row('ACT-16')).toContainText('Адресна регистрация');
});

test('columns are moved, pinned and hidden, and stand so when the plan is opened again', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  const head = page.getByRole('columnheader');
  await head.nth(3).getByRole('button').focus();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(head.nth(2)).toContainText(bothLanguages('activities:column.due'));
  await page.getByRole('button', { name: bothLanguages('activities:columns') }).click();
  const columns = page.getByRole('dialog', { name: bothLanguages('activities:columns') });
  await columns.getByRole('button', { name: /Закрепи „Дейност“|Pin “Activity”/ }).click();
  await columns.getByRole('button', { name: /Скрий „Последен отчет“|Hide “Last report”/ }).click();
  await page.keyboard.press('Escape');
  await expect(head.filter({ hasText: bothLanguages('activities:column.lastReport') })).toHaveCount(0);

  await goToScreen(page, 'today');
  await plan.open();
  await expect(head.nth(1)).toHaveCSS('position', 'sticky');
  await expect(head.nth(2)).toContainText(bothLanguages('activities:column.due'));
});
