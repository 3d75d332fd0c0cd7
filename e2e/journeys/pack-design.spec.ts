import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expectAccessibleInBothThemes } from '../pages/axe.ts';
import { boardPage } from '../pages/board.ts';
import { meetingPage } from '../pages/meetings.ts';
import { expect, test } from '../fixtures/test.ts';

test('the secretary designs a pack, keeps the design for the next meeting, sees what each edition leaves out, issues two and saves a copy again', async ({
  app,
  page,
  journey,
}) => {
  const board = boardPage(page);
  await board.open();
  await board.showPack();
  const pages = page.getByRole('img', { name: /Страница 1 от \d+/ });
  await expect(pages).toBeVisible({ timeout: 60_000 });
  const whole = (await pages.getAttribute('aria-label')) ?? '';

  const design = await board.openDesign();
  await design.setDepth('programmes', 'off');
  await design.setDepth('kpis', 'brief');
  await design.moveUp('advice');
  const ofTwo = async () =>
    (await design.names()).filter((name) => /^(Препоръки и задачи|Индикатори)$/.test(name ?? ''));
  await expect.poll(ofTwo).toEqual(['Препоръки и задачи', 'Индикатори']);
  await expectAccessibleInBothThemes(page);
  await design.keepAs('Кратки материали');
  await design.close();
  await expect(page.getByRole('button', { name: bothLanguages('board:design.open') })).toBeFocused();
  await expect(pages).not.toHaveAttribute('aria-label', whole, { timeout: 60_000 });

  // A meeting of its own takes over what was kept.
  const meeting = meetingPage(page);
  await meeting.create();
  await board.showPack();
  await board.openDesign();
  await expect(design.section('programmes').getByRole('radio', { name: 'Изцяло' })).toBeChecked();
  await design.take('Кратки материали');
  await expect(design.section('programmes').getByRole('radio', { name: 'Без' })).toBeChecked();
  await expect(design.section('kpis').getByRole('radio', { name: 'Накратко' })).toBeChecked();
  await design.close();

  await page
    .getByRole('link', { name: /второ заседание/i })
    .first()
    .press('Enter');
  await board.showPack();
  const issue = await board.openIssue();
  await issue.chooseEditions(['board', 'public']);
  await issue.chooseFormats(['html']);
  await expect(issue.omitted).toHaveCount(3);
  await issue.omitted.last().press('Enter');
  await expect(issue.form.getByRole('listitem').filter({ hasText: 'Програми' }).first()).toContainText(
    'по избраното съдържание',
  );
  await expectAccessibleInBothThemes(page);
  await issue.explain('Издава се за второто заседание.');
  const folder = join(journey.folder, 'packs');
  mkdirSync(folder);
  await app.pick(folder, () => issue.confirm.click());
  await expect(page.getByText('Материалите са издадени').first()).toBeVisible({ timeout: 90_000 });
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Enter');
  const files = readdirSync(folder).toSorted();
  expect(files).toHaveLength(2);
  const [forBoard = '', forAll = ''] = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const html of [forBoard, forAll]) expect(html).not.toMatch(/id="bg-programmes"/);

  const copy = join(journey.folder, 'копие.html');
  const again = page.getByRole('link', { name: containing('board:register.copyFile', { name: files[1] }) });
  await app.pick(copy, () => again.click());
  await expect(page.getByText('Копието е записано: копие.html')).toBeVisible();
  expect(readFileSync(copy, 'utf8')).toBe(forAll);
});
