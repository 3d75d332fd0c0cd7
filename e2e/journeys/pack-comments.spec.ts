import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { withIssuedPage } from '../fixtures/issued-page.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expectAccessible } from '../pages/axe.ts';
import { dropFiles } from '../pages/attachments.ts';
import { boardPage } from '../pages/board.ts';
import { packPage } from '../pages/pack-page.ts';
import { formOn } from '../pages/shell.ts';
import { expect, test, type Journey } from '../fixtures/test.ts';

/** The page of an issued pack in a browser that knows nothing of the application, and what it asked for. */
async function opened(
  browser: Browser,
  path: string,
  options: { colorScheme?: 'dark'; javaScriptEnabled?: boolean } = {},
) {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'bg-BG', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return { context, page, asked, complaints };
}

const ready = async (journey: Journey) => {
  const file = journey.starterWorkbook();
  return { file, path: await withIssuedPage(file, journey.folder) };
};

async function showComments(page: Page) {
  await boardPage(page).open();
  await page.getByRole('tab', { name: containing('comments:name') }).click();
}

test('a member reads the pack in a browser and writes two comments; the secretary looks at them, takes them, answers and takes back', async ({
  journey,
  browser,
}) => {
  const { file, path } = await ready(journey);
  const { context, page: form, asked, complaints } = await opened(browser, path);
  const pack = packPage(form);

  await pack.find('uslugi');
  await expect(form.locator('mark').first()).toHaveText(/услуги/i);
  const plan = form.locator('#bg-plan table');
  const codes = () => plan.locator('tbody').first().locator('tr:not(.group) td:first-child .code').allTextContents();
  const before = await codes();
  await pack.sortBy(plan, 'Код');
  await pack.sortBy(plan, 'Код');
  expect(await codes()).not.toEqual(before);
  await pack.sortBy(plan, 'Код');
  expect(await codes()).toEqual(before);

  await pack.points('kpis/KPI-01').last().focus();
  await expect(pack.pointCard).toContainText('4 района');
  await expect(pack.pointCard).toContainText(/\d{2}\.\d{2}\.202\d|202\d/);
  await form.keyboard.press('Escape');
  await pack.place('kpis/KPI-01').locator('a.ref').first().click();
  await expect(pack.card).toContainText('Източник');
  await expectAccessible(form);
  await form.keyboard.press('Escape');

  await pack.comment('agenda/1', 'Да започнем с това. <b>важно</b>');
  await pack.comment('kpis/KPI-01', 'Кои са четирите района?');
  await form.getByText('English', { exact: true }).last().click();
  await expect(pack.book('en').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(form.locator('#en-agenda-1')).toContainText('Да започнем с това.');
  await expectAccessible(form);
  const saved = join(journey.folder, 'm.roadmap-comments.json');
  expect(await pack.save('Мария Петрова', saved)).toMatch(/^ДБ-.+-Мария-Петрова-.+\.roadmap-comments\.json$/);
  expect(asked.every((address) => /^(file|blob|data):/.test(address))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();

  const app = await journey.start({ file });
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await showComments(page);
  await app.pick(saved, () => page.getByRole('button', { name: bothLanguages('comments:read') }).click());
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Мария Петрова');
  await expect(dialog).toContainText('Да започнем с това. <b>важно</b>');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /2 коментара|2 comments/ }).click();
  const tab = page.getByRole('tabpanel');
  await expect(tab).toContainText('Кои са четирите района?');
  await expectAccessible(page);

  await tab.getByRole('button', { name: /^Отговор: Кои са/ }).click();
  await tab.getByRole('textbox').first().fill('Надежда, Лозенец, Триадица и Средец.');
  await tab.getByRole('button', { name: bothLanguages('comments:saveAnswer') }).click();
  await expect(tab).not.toContainText('Кои са четирите района?');
  await expect(tab).toContainText('Да започнем с това.');
  await page.keyboard.press('Control+z');
  await expect(tab).toContainText('Кои са четирите района?');
  await page.keyboard.press('Control+z');
  await expect(tab).not.toContainText('Да започнем с това.');
});

test('a file of comments is read wherever on the screen of the Board it is dropped; one that was changed by hand is refused in words', async ({
  journey,
  browser,
}) => {
  const { file, path } = await ready(journey);
  const { context, page: form } = await opened(browser, path);
  const pack = packPage(form);
  await pack.comment('agenda/1', 'първо');
  const saved = join(journey.folder, 'm.roadmap-comments.json');
  await pack.save('Мария', saved);
  await context.close();
  const text = readFileSync(saved, 'utf8');
  const { page } = await journey.start({ file });
  await boardPage(page).open();
  const name = 'm.roadmap-comments.json';
  const meetings = page.getByRole('navigation', { name: bothLanguages('board:meetings') });
  await dropFiles(page, meetings, [{ name, text: text.replace('първо', 'второ') }]);
  await expect(formOn(page).getByRole('alert').first()).toContainText(containing('errors:COMMENTS_CHANGED'));
  await page.keyboard.press('Escape');
  // Over a place for other files too.
  await page.getByRole('link', { name: bothLanguages('register:link') }).click();
  const register = page.getByRole('heading', { name: bothLanguages('register:title') });
  await dropFiles(page, register, [{ name, text }]);
  await formOn(page)
    .getByRole('button', { name: /1 коментар/ })
    .click();
  await expect(page.getByRole('tab', { name: containing('comments:name') })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel')).toContainText('първо');
});

test('the page is read without a script, in the dark, and on a narrow screen', async ({ journey, browser }) => {
  const { path } = await ready(journey);
  const plain = await opened(browser, path, { javaScriptEnabled: false });
  await expect(plain.page.getByRole('heading', { level: 1 })).toHaveText('Дигитален борд на София');
  await expect(plain.page.locator('#bg-ledger-1')).toBeAttached();
  await plain.page.getByText('English', { exact: true }).click();
  await expect(plain.page.locator('#en-agenda')).toBeVisible();
  await expect(plain.page.locator('#bg-agenda')).toBeHidden();
  await plain.context.close();
  const dark = await opened(browser, path, { colorScheme: 'dark' });
  await dark.page.setViewportSize({ width: 320, height: 640 });
  expect(await dark.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(dark.page);
  await dark.context.close();
});
