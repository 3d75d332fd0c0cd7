import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesPage } from '../pages/activities.ts';
import { attachmentsOn, dropFiles } from '../pages/attachments.ts';
import { expectAccessible } from '../pages/axe.ts';
import { programmesPage } from '../pages/programmes.ts';
import { findByTyping, formOn, goToScreen, narrowOptions, settingsPart } from '../pages/shell.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('staff attaches a contract with the keyboard, opens it, saves a copy, and undo takes it off and puts it back', async ({
  app,
  page,
  journey,
}) => {
  const content = Buffer.alloc(1_200_000, 'договор');
  const contract = join(journey.folder, 'договор.pdf');
  const again = join(journey.folder, 'копие на договора.pdf');
  for (const path of [contract, again]) writeFileSync(path, content);
  const plan = activitiesPage(page);
  const files = attachmentsOn(page, plan.record);
  await plan.open();
  await plan.openRecord('ACT-01');
  await expect(files.part).toContainText(containing('attachments:noneHint'));

  await app.pick(contract, () => files.add('file'));
  await expect(files.line('договор.pdf')).toContainText('1,2 MB');
  await expect(files.told('add.done', { name: 'договор.pdf' })).toBeVisible();
  await expectAccessible(page);
  const shown = await app.shownFile(() => files.open('договор.pdf'));
  expect(shown.name).toBe('договор.pdf');
  expect(shown.content.equals(content)).toBe(true);

  const copy = join(journey.folder, 'запазен.pdf');
  await app.pick(copy, () => files.act('договор.pdf', 'save'));
  await expect(files.told('act.saved', { name: 'запазен.pdf' })).toBeVisible();
  expect(readFileSync(copy).equals(content)).toBe(true);

  // The same bytes under another name, elsewhere: kept once, and said so.
  await plan.openRecord('ACT-02');
  await app.pick(again, () => files.add('file'));
  await expect(files.told('add.doneKnown', { name: 'копие на договора.pdf' })).toBeVisible();
  await expect(files.line('копие на договора.pdf')).toContainText(
    containing('attachments:facts.shared_one', { count: 1 }),
  );

  await files.act('копие на договора.pdf', 'rename');
  await formOn(page).getByRole('textbox').first().fill('Договор за чатбота');
  await page.keyboard.press('Control+Enter');
  await expect(files.line('Договор за чатбота')).toContainText('копие на договора.pdf');
  await files.act('Договор за чатбота', 'remove');
  await expect(files.line('Договор за чатбота')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await plan.openRecord('ACT-02');
  await expect(files.line('Договор за чатбота')).toBeVisible();

  await goToScreen(page, 'settings');
  await settingsPart(page, 'workbook').click();
  const weight = page.getByRole('region', { name: bothLanguages('attachments:weight.title') });
  await expect(weight).toContainText(containing('attachments:weight.filesOf', { number: '2', size: '1,2\u00a0MB' }));
  await expect(weight.getByRole('list').getByRole('listitem')).toHaveCount(2);
  await expect(weight).toContainText('ACT-01');
  await weight.getByRole('button', { name: bothLanguages('attachments:weight.compact') }).press('Enter');
  await expect(files.told('weight.compactedNothing', {})).toBeVisible();
  await expectAccessible(page);
});

test('files dropped on a record are attached together; too large and dangerous ones are refused in words', async ({
  page,
}) => {
  const plan = activitiesPage(page);
  const files = attachmentsOn(page, plan.record);
  await plan.open();
  await plan.openRecord('ACT-07');
  await dropFiles(page, files.part, [
    { name: 'протокол.pdf', text: 'протокол' },
    { name: 'снимка.png', bytes: 4_000_000 },
    { name: 'инсталация.exe', text: 'MZ' },
    { name: 'архив.zip', bytes: 201_000_000 },
  ]);
  await expect(files.line('снимка.png')).toContainText('4 MB');
  await expect(files.list.getByRole('link', { name: /протокол\.pdf/ })).toBeVisible();
  const refused = files.list.getByRole('alert');
  await expect(refused).toContainText('201 MB');
  await expect(refused).toContainText('200 MB');
  await expect(files.line('инсталация.exe')).toContainText(containing('attachments:state.unsafe'));
  await expect(files.list.getByRole('link', { name: /инсталация/ })).toHaveCount(0);
  await expectAccessible(page);
  await files.list.getByRole('button', { name: bothLanguages('attachments:running.dismiss') }).press('Enter');
  await expect(refused).toHaveCount(0);

  // Above the first limit the person is asked, and nothing is sent before they agree.
  await dropFiles(page, files.part, [{ name: 'запис.mp4', bytes: 21_000_000 }]);
  const question = formOn(page);
  await expect(question).toContainText('21 MB');
  await expectAccessible(page);
  await question.getByRole('button', { name: bothLanguages('common:cancel') }).press('Enter');
  await expect(files.list.getByRole('listitem')).toHaveCount(3);

  // An address is checked as it is given.
  await files.add('address');
  const form = formOn(page);
  await form.getByRole('textbox').first().fill('http://sofia.bg');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText(containing('attachments:address.urlProblem'));
  await form.getByRole('textbox').first().fill('council.sofia.bg/meetings?id=20');
  await page.keyboard.press('Control+Enter');
  await expect(files.line('https://council.sofia.bg/meetings?id=20')).toBeVisible();
});

test('a linked file that was moved is marked, found among the settings and linked anew', async ({
  app,
  page,
  journey,
}) => {
  const path = join(journey.folder, 'бюджет.xlsx');
  const moved = join(journey.folder, 'бюджет 2021.xlsx');
  writeFileSync(path, 'бюджет');
  const plan = activitiesPage(page);
  const files = attachmentsOn(page, plan.record);
  await plan.open();
  await plan.openRecord('ACT-04');
  await app.pick(path, () => files.add('link'));
  await expect(files.line('бюджет.xlsx')).toBeVisible();
  renameSync(path, moved);

  await goToScreen(page, 'settings');
  await settingsPart(page, 'workbook').click();
  await page.getByRole('button', { name: bothLanguages('attachments:links.check') }).press('Enter');
  const broken = page.getByRole('list', { name: bothLanguages('attachments:links.list') });
  await expect(broken).toContainText(containing('attachments:state.missing'));
  await expectAccessible(page);
  await broken.getByRole('link', { name: /ACT-04/ }).press('Enter');
  await expect(files.line('бюджет.xlsx')).toContainText(containing('attachments:state.missing'));

  await app.pick(moved, () => files.act('бюджет.xlsx', 'relink'));
  await expect(files.line('бюджет 2021.xlsx')).toBeVisible();
  await expect(files.line('бюджет 2021.xlsx')).not.toContainText(containing('attachments:state.missing'));
});

test('evidence goes with a report and with a milestone in one go, and one undo takes back both', async ({
  app,
  page,
  journey,
}) => {
  const minutes = join(journey.folder, 'протокол.pdf');
  writeFileSync(minutes, 'протокол');
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-07');
  await page.keyboard.press('r');
  const form = formOn(page);
  const evidence = attachmentsOn(page, plan.record).evidence;
  await form.getByRole('radio', { name: containing('status:light.onTrack') }).press('Space');
  await app.pick(minutes, () =>
    evidence.getByRole('button', { name: bothLanguages('attachments:evidence.add') }).press('Enter'),
  );
  await dropFiles(page, evidence, [{ name: 'снимка.jpg', bytes: 1_000_000 }]);
  await expect(evidence.getByRole('listitem')).toHaveCount(2);
  await expect(evidence).toContainText(containing('attachments:running.ready', { size: '1\u00a0MB' }));
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const proof = plan.reports.getByRole('list', { name: containing('attachments:evidence.ofReport', { date: '' }) });
  await expect(proof.getByRole('listitem')).toHaveCount(2);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await plan.openRecord('ACT-07');
  await expect(proof).toHaveCount(0);
  await expect(plan.reports).not.toContainText('протокол.pdf');

  const programmes = programmesPage(page);
  await programmes.open('ICC');
  await page.keyboard.press('Control+l');
  const options = await narrowOptions(form.getByRole('combobox'), 'E06');
  await options.first().click();
  await form.getByRole('textbox', { name: containing('programmes:logForm.on') }).fill('4.1.2021');
  await dropFiles(page, evidence, [{ name: 'списък на участниците.xlsx', text: 'списък' }]);
  await expect(evidence).toContainText('списък на участниците.xlsx');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await findByTyping(page, 'ICC-E06', /ICC-E06|Работна среща/);
  await expect(attachmentsOn(page, programmes.record).line('списък на участниците.xlsx')).toBeVisible();
});
