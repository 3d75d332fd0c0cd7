import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withIssuedPage } from '../fixtures/issued-page.ts';
import { inWorkbook } from '../fixtures/in-workbook.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expectAccessibleInBothThemes } from '../pages/axe.ts';
import { findByTyping, goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a file that came back is checked, a figure is opened by its reference, and two packs are compared', async ({
  journey,
}) => {
  const file = journey.starterWorkbook();
  const first = await withIssuedPage(file, journey.folder);
  await inWorkbook(file, async (client) => {
    const { kpis } = await client.kpis.list({});
    const schools = kpis.find(({ code }) => code === 'KPI-04');
    if (schools?.reading == null) throw new Error('KPI-04 has no reading');
    await client.kpis.addReading({
      kpi: schools.id,
      asOf: schools.reading.asOf,
      quantity: { value: 17, qualifier: 'exactly' },
    });
  });
  await withIssuedPage(file, journey.folder);
  const app = await journey.start({ file });
  const { page } = app;
  await goToScreen(page, 'board');
  await page.getByRole('link', { name: bothLanguages('register:link') }).click();
  await expect(page.getByText(/Веригата е цяла: 2 издания/)).toBeVisible();
  await expectAccessibleInBothThemes(page);

  // As it came by mail, under another name.
  const received = join(journey.folder, 'получен.html');
  copyFileSync(first, received);
  const check = page.getByRole('button', { name: containing('register:check.button') });
  await app.pick(received, () => check.click());
  const answer = page.getByRole('region', { name: bothLanguages('register:check.result') });
  await expect(answer).toContainText('Издаден от нас и непроменен');
  await expect(answer).toContainText('ДБ-2021-01, версия 1');
  await expectAccessibleInBothThemes(page);
  const changed = join(journey.folder, 'променен.html');
  writeFileSync(changed, readFileSync(first, 'utf8').replace('17', '18'));
  await app.pick(changed, () => check.click());
  await expect(answer).toContainText('Прилича на наш, но е променен');
  await expectAccessibleInBothThemes(page);

  await page
    .getByRole('link', { name: bothLanguages('register:changesLink') })
    .first()
    .click();
  const restated = page.getByRole('region', { name: /Преизчислени числа/ });
  await expect(restated).toContainText('17 училища');
  const [reference = ''] = /Б-\d+/.exec(await restated.innerText()) ?? [];
  await expectAccessibleInBothThemes(page);
  const csv = join(journey.folder, 'промени.csv');
  await app.pick(csv, () => page.getByRole('button', { name: bothLanguages('register:changes.export') }).click());
  await expect(page.getByText(`Сравнението е записано в „${basename(csv)}“`)).toBeVisible();
  expect(readFileSync(csv, 'utf8')).toContain('KPI-04');

  await findByTyping(page, 'DB-2021-01 B-03', /Б-03/);
  await expect(page.getByRole('heading', { name: /Опис на числата: ДБ-2021-01/ })).toBeVisible();
  const found = page.locator('li[aria-current=true]');
  await expect(found).toContainText('Б-03');
  await expectAccessibleInBothThemes(page);
  // A figure that was read leads to the very reading.
  await findByTyping(page, `ДБ-2021-01 ${reference}`, new RegExp(reference));
  await expect(page.getByRole('complementary')).toContainText('KPI-04');
  await expect(found).toContainText('17 училища');
  await expect(found).toBeFocused();
});
