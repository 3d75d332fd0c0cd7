import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentsOn, dropFiles } from '../pages/attachments.ts';
import { expectAccessible } from '../pages/axe.ts';
import { programmesPage } from '../pages/programmes.ts';
import { findByTyping, formOn } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';

test('an amendment is seen before it is recorded, moves the deadlines, and undo takes all of it back', async ({
  page,
}) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await programmes.startAmendment('Удължаване с шест месеца', 6);
  const row = formOn(page).getByRole('row').filter({ hasText: 'D3.4' });
  await expect(row).toContainText(/(август|August) 2021/u);
  await expect(row).toContainText(/(февруари|February) 2022/u);
  await page.keyboard.press('Control+Enter');
  await expect(formOn(page)).toBeHidden();
  await expect(programmes.deliverable('D3.4')).toContainText('02.2022');

  const slips = page.getByRole('region', { name: containing('programmes:slips.title') });
  await slips.getByText(bothLanguages('programmes:timeline.asTable')).click();
  await expect(slips.getByRole('table')).toContainText('Удължаване с шест месеца');

  await page.keyboard.press('Control+z');
  await expect(programmes.deliverable('D3.4')).not.toContainText('02.2022');
});

test('a deliverable that is sent back and submitted again keeps both submissions', async ({ page }) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await findByTyping(page, 'D2.1', /D2\.1/u);
  await programmes.takeStep('revisionRequested', '30.9.2020', 'Липсва глава 4');
  await programmes.takeStep('draft', '5.10.2020');
  await programmes.takeStep('internalReview', '20.10.2020');
  await programmes.takeStep('submitted', '2.11.2020');
  const steps = programmes.record.getByRole('list', { name: bothLanguages('programmes:steps.title') });
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  await expect(steps).toContainText('Липсва глава 4');
  await expect(steps).toContainText('19.08.20');
  await expect(steps).toContainText('02.11.20');
});

test('the report of a period is due to the funder until it is submitted', async ({ page }) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await programmes.openPeriod('edit');
  const form = formOn(page);
  await form.getByRole('textbox', { name: containing('programmes:periodForm.reportDue') }).fill('15.1.2021');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const due = page.getByRole('region', { name: containing('programmes:dueNext') });
  await expect(due).toContainText('15.01.2021');

  await programmes.openPeriod('submit');
  await form.getByRole('textbox', { name: containing('programmes:periodForm.on') }).fill('4.1.2021');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(due).not.toContainText('15.01.2021');
});

test('an indicator tied to a programme shows its value before the beginning and now, and undo takes the tie back', async ({
  page,
}) => {
  const programmes = programmesPage(page);
  await programmes.open('ICC');
  const moved = programmes.moved;
  await expect(moved.getByRole('row', { name: /KPI-15/u })).toContainText('03.07.2020');
  await programmes.tieIndicator('Единния модел');
  const row = moved.getByRole('row', { name: /KPI-01/u });
  await expect(row).toContainText('юни 2020 г.');
  await expect(row).toContainText('04.01.2021');
  await page.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
  await expect(moved.getByRole('row', { name: /KPI-15/u })).toBeVisible();
});

test('a deliverable that proves a milestone is named on both records', async ({ page }) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await findByTyping(page, 'PC-E01', /PC-E01/u);
  await programmes.proveBy('D2.1');
  await programmes.record.getByRole('link', { name: /^D2\.1 ·/u }).click();
  await expect(programmes.record.getByRole('link', { name: /^PC-E01 ·/u })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(programmes.record.getByRole('link', { name: /^PC-E01 ·/u })).toHaveCount(0);
});

test('the hash of a deliverable is taken from a dropped file and from one that is attached, and is typed', async ({
  app,
  page,
  journey,
}) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await findByTyping(page, 'D2.1', /D2\.1/u);
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const { record } = programmes;

  await dropFiles(page, record.getByText(bothLanguages('programmes:fileHash.dropHint')), [
    { name: 'D2.1.pdf', text: 'окончателен доклад' },
  ]);
  await expect(record.getByText(hashOf('окончателен доклад'))).toBeVisible();
  await expect(record.getByText(bothLanguages('programmes:fileHash.isOf', { name: 'D2.1.pdf' }))).toBeVisible();

  const other = join(journey.folder, 'D2.1 v2.pdf');
  writeFileSync(other, 'втора редакция');
  const attachments = attachmentsOn(page, record);
  await app.pick(other, () => attachments.add('file'));
  await expect(attachments.line('D2.1 v2.pdf')).toBeVisible();
  await record.getByRole('button', { name: bothLanguages('programmes:fileHash.take') }).press('Enter');
  await page.getByRole('menuitem', { name: 'D2.1 v2.pdf' }).press('Enter');
  await expect(record.getByText(hashOf('втора редакция'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(record.getByText(hashOf('окончателен доклад'))).toBeVisible();
});

test('the chart of moved dates is saved as a drawing and as a picture that can be read', async ({
  app,
  page,
  journey,
}) => {
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await programmes.startAmendment('Удължаване с шест месеца', 6);
  await expect(formOn(page).getByRole('row').filter({ hasText: 'D3.4' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(formOn(page)).toBeHidden();
  const slips = page.getByRole('region', { name: containing('programmes:slips.title') });
  const save = async (format: 'svg' | 'png') => {
    const path = join(journey.folder, `slips.${format}`);
    await slips.getByRole('button', { name: bothLanguages('programmes:slips.save') }).click();
    await app.pick(path, () =>
      page.getByRole('menuitem', { name: bothLanguages(`programmes:slips.${format}`) }).click(),
    );
    await expect(page.getByText(bothLanguages('programmes:slips.saved', { name: `slips.${format}` }))).toBeVisible();
    return readFileSync(path);
  };
  const drawing = (await save('svg')).toString('utf8');
  expect(drawing).toMatch(/^<svg[^>]+viewBox="0 0 1000 \d+"/u);
  expect(drawing).toContain('PolicyCLOUD');
  expect(drawing).toContain('D3.4');
  expect(drawing).not.toMatch(/<script|href="http/u);

  const picture = await save('png');
  const size = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  }, picture.toString('base64'));
  expect(size.width).toBeGreaterThanOrEqual(1_000);
  expect(size.height).toBeGreaterThanOrEqual(260);
});

test('a programme is looked at in time by keys: closer, along, back to the whole, each mark with its dates, and saved as a drawing', async ({
  app,
  journey,
}) => {
  const { page } = app;
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  const section = page.getByRole('region', { name: bothLanguages('programmes:timeline.title') });
  const grid = section.getByRole('grid');
  await expect(grid).toContainText(/M12|М12/u);
  const marks = section.locator('[data-note]');
  const all = await marks.count();
  const late = section.getByRole('link', { name: /^D3\.1 .*(44 дни|44 days)/u });
  await late.hover();
  await expect(section).toContainText(/Първоначален срок|Originally due/u);

  await grid.locator('[data-focus]').first().focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
  await expect(section.getByText(bothLanguages('timeline:months', { count: 12 }))).toBeVisible();
  expect(await marks.count()).toBeLessThan(all);
  await page.keyboard.press('End');
  await expect(grid).toContainText(/2022/u);
  await page.keyboard.press('0');
  await expect(marks).toHaveCount(all);
  for (const row of [1, 2]) {
    await page.keyboard.press('ArrowDown');
    await expect(grid.locator('[data-focus]').nth(row)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(section.getByRole('link', { name: /^D2\.1 /u })).toBeFocused();
  await expectAccessible(page);

  const path = join(journey.folder, 'timeline.svg');
  await section.getByRole('button', { name: bothLanguages('programmes:slips.save') }).click();
  await app.pick(path, () => page.getByRole('menuitem', { name: bothLanguages('programmes:slips.svg') }).click());
  await expect(page.getByText(bothLanguages('programmes:slips.saved', { name: 'timeline.svg' }))).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain('>D3.1<');
});
