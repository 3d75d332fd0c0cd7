import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withIssuedPack } from '../fixtures/approved-readings.ts';
import { inWorkbook } from '../fixtures/in-workbook.ts';
import { expect, test } from '../fixtures/test.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { expectAccessible } from '../pages/axe.ts';
import { boardPage } from '../pages/board.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { goToScreen } from '../pages/shell.ts';

/** A value that the issued pack quotes is corrected, the reason said in one language. */
const withCorrection = (file: string) =>
  inWorkbook(file, async (client) => {
    const { kpis } = await client.kpis.list({});
    const reading = kpis.find(({ code }) => code === 'KPI-01')?.reading;
    if (!reading) throw new Error('KPI-01 has a reading');
    const { id, asOf, asOfPrecision } = reading;
    const quantity = { value: 5, qualifier: 'exactly' } as const;
    await client.kpis.supersedeReading({ id, asOf, asOfPrecision, quantity, reason: { bg: 'Пропуснат район.' } });
  });

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

test('what was corrected and what came later is issued beside the pack: an erratum, then a supplement, each in the register', async ({
  journey,
}) => {
  const file = journey.starterWorkbook();
  await withIssuedPack(file, journey.folder);
  await withCorrection(file);
  const app = await journey.start({ file });
  const { page } = app;
  const board = boardPage(page);
  await board.open();
  await board.showPack();
  await expect(page.getByText('1 поправка чака издаване.')).toBeVisible();

  const erratum = await board.openNotice('erratum');
  await expect(erratum.form).toContainText('Преди издаването напишете текста и на двата езика');
  await expect(erratum.confirm).toBeDisabled();
  await expectAccessible(page);
  await erratum.form.getByRole('button', { name: bothLanguages('board:issue.look') }).click();
  await expect(erratum.form.getByRole('img', { name: 'Страница 1 от 1' })).toBeVisible();
  const english = erratum.form.getByRole('textbox', { name: /основание.*английски/i });
  await english.fill('A district was left out.');
  await english.blur();
  await expect(erratum.confirm).toBeEnabled();
  const folder = join(journey.folder, 'beside');
  mkdirSync(folder);
  await app.pick(folder, () => erratum.confirm.click());
  await expect(erratum.form).toContainText('Поправката е издадена', { timeout: 60_000 });
  await erratum.done.click();
  expect(readdirSync(folder).toSorted()).toEqual(['DB-2021-01-erratum-1-en.pdf', 'ДБ-2021-01-поправка-1-bg.pdf']);
  const text = plain((await pdfPages(join(folder, 'ДБ-2021-01-поправка-1-bg.pdf'))).join(' '));
  expect(text).toContain('Поправка 1 в материалите за второто заседание');
  expect(text).toMatch(/Отпечатано 4 от 24 района към \S+ г\. Да се чете 5 района/);
  expect(text).toContain('Пропуснат район.');
  await expect(page.getByText('1 поправка чака издаване.')).toBeHidden();
  await expect(page.getByText('ДБ-2021-01, поправка 1', { exact: true })).toBeVisible();

  const nothing = await board.openNotice('supplement');
  await expect(nothing.form).toContainText('След издаването няма добавени точки или материали.');
  await page.keyboard.press('Escape');
  await board.showAgenda();
  await board.addItem('Шум в града');
  await board.showPack();
  const supplement = await board.openNotice('supplement');
  await expect(supplement.form).toContainText('Преди издаването напишете текста и на двата езика');
  const title = supplement.form.getByRole('textbox', { name: /наименование.*английски/i });
  await title.fill('Noise in the city');
  await title.blur();
  await app.pick(folder, () => supplement.confirm.click());
  await expect(supplement.form).toContainText('Допълнението е издадено', { timeout: 60_000 });
  await supplement.done.click();
  expect(readdirSync(folder)).toContain('ДБ-2021-01-допълнение-1-bg.pdf');

  await goToScreen(page, 'board');
  await page.getByRole('link', { name: 'Регистър на изданията' }).click();
  const register = page.getByRole('list', { name: 'Регистър на изданията' });
  await expect(register.getByRole('heading')).toHaveText([
    'ДБ-2021-01, допълнение 1',
    'ДБ-2021-01, поправка 1',
    'ДБ-2021-01, версия 1',
  ]);
  await expectAccessible(page);
});
