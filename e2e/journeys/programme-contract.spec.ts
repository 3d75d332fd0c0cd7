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
