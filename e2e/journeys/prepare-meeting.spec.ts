import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { fillEmpty } from '../../main/core/starter/build-starter.ts';
import { createWorkbook } from '../../main/core/workbook/workbook.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { meetingPage } from '../pages/meetings.ts';
import { formOn, goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

function emptyWorkbook(folder: string): string {
  const file = join(folder, 'board.roadmap');
  const workbook = createWorkbook(file, { now: Date.now, device: Buffer.alloc(8, 9) });
  fillEmpty(workbook);
  workbook.close();
  return file;
}

async function paper(folder: string, name: string): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
}

test('the secretary builds an agenda from nothing, adds a paper, invites, calls the meeting and settles what preflight finds', async ({
  journey,
}) => {
  const app = await journey.start({ file: emptyWorkbook(journey.folder) });
  const { page } = app;
  await goToScreen(page, 'board');
  const meeting = meetingPage(page);
  await meeting.create();
  await expect(meeting.agenda.locator('[data-item]')).toHaveCount(6);
  for (let left = 6; left > 0; left -= 1) {
    await meeting.removeFirst();
    await expect(page.locator('[data-item]')).toHaveCount(left - 1);
    // The keys go on at the line in its place.
    if (left > 1) await expect(meeting.agenda.locator(':focus')).toHaveCount(1);
  }
  await expect(page.getByText('Дневният ред е празен')).toBeVisible();

  await meeting.add('Изпълнение на плана', 'Shift+Enter');
  await meeting.add('Отворени данни за транспорта');
  await meeting.add('Международни програми', 'Shift+Enter');
  await meeting.add('Умни спирки');
  expect(await meeting.numbers()).toEqual(['I', '1', 'II', '2']);
  await meeting.press('Умни спирки', 'Alt+ArrowUp');
  await expect.poll(() => meeting.numbers()).toEqual(['I', '1', '2', 'II']);
  await meeting.press('Умни спирки', 'Alt+ArrowRight');
  await expect.poll(() => meeting.numbers()).toEqual(['I', '1', '1.1', 'II']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => meeting.numbers()).toEqual(['I', '1', '2', 'II']);
  await meeting.press('Умни спирки', 'Alt+ArrowDown');
  await expect.poll(() => meeting.numbers()).toEqual(['I', '1', 'II', '2']);

  await meeting.open('Умни спирки');
  await meeting.presentedBy('Умни спирки', 'Център за градска мобилност');
  await meeting.open('Отворени данни за транспорта');
  await meeting.presentedBy('Отворени данни за транспорта', 'Иновативна София');
  await page.getByRole('button', { name: /^Цел на точката/ }).press('Enter');
  await page.getByRole('radio', { name: 'За становище' }).press('Space');
  // The sheet gives the focus back where it came from.
  await expect(page.getByRole('button', { name: 'Цел на точката: За становище' })).toBeFocused();
  const damaged = join(journey.folder, 'повреден.pdf');
  writeFileSync(damaged, '%PDF-1.7 това не е документ');
  await app.pick(damaged, () => meeting.addPaper('Отворени данни за транспорта'));
  await expect(page.getByText(/„повреден\.pdf“ е повреден или непълен/)).toBeVisible();
  const analysis = await paper(journey.folder, 'Анализ на данните.pdf');
  await app.pick(analysis, () => meeting.addPaper('Отворени данни за транспорта'));
  await expect(meeting.papers).toContainText('Анализ на данните');
  await expect(meeting.papers.getByRole('checkbox', { name: 'Подвързва се в книгата' })).toBeChecked();

  await meeting.show('invitees');
  await meeting.inviteInWords('Гост от бизнеса', 'Business guest');
  await expect(page.getByRole('tabpanel')).toContainText('Гост от бизнеса');
  await meeting.inviteInWords('Гост от бизнеса', '');
  await expect(formOn(page).getByRole('alert')).toContainText('вече е в списъка');
  await page.keyboard.press('Escape');

  await meeting.call();
  const invitation = formOn(page);
  await expect(invitation.getByRole('textbox', { name: bothLanguages('board:invitation.body') })).toHaveValue(
    /I\. Изпълнение на плана\n.*1\. Отворени данни за транспорта \(за становище; докл\. Иновативна София\)/,
  );
  const calendar = join(journey.folder, 'покана.ics');
  await app.pick(calendar, () =>
    invitation.getByRole('button', { name: bothLanguages('board:invitation.calendar') }).press('Enter'),
  );
  await expect(page.getByText('Записан е „покана.ics“.')).toBeVisible();
  const written = readFileSync(calendar, 'utf8');
  expect(written).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(written).toContain('DTSTART;TZID=Europe/Sofia:');
  expect(written).toContain('STATUS:CONFIRMED');
  await page.keyboard.press('Escape');

  await meeting.show('pack');
  await meeting.translate({
    'Изпълнение на плана': 'Progress of the plan',
    'Отворени данни за транспорта': 'Open transport data',
    'Международни програми': 'International programmes',
    'Умни спирки': 'Smart stops',
    'Анализ на данните': 'Analysis of the data',
  });
  await expect(page.getByText('Няма забележки')).toBeVisible();

  await page.evaluate(() => (window.location.hash = '/board/year'));
  await expect(page.getByRole('main')).toContainText('Първо заседание на Дигиталния борд на София');
  await expect(page.getByRole('main')).toContainText('свикано');
});

test('topics are written down one after another, proposed from a record, dropped with a reason and put on the agenda', async ({
  page,
}) => {
  await goToScreen(page, 'board');
  await page.evaluate(() => (window.location.hash = '/board/topics'));
  const field = page.getByRole('textbox', { name: bothLanguages('board:topics.new') });
  for (const topic of ['Отворени данни', 'Електронна идентификация', 'Тротинетки']) {
    await field.fill(topic);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  const topics = page.getByRole('list', { name: bothLanguages('board:topics.title') });
  await expect(topics.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: bothLanguages('board:topics.drop', { title: 'Тротинетки' }) }).press('Enter');
  const form = formOn(page);
  await form.getByRole('textbox').fill('Извън правомощията на Борда.');
  await page.keyboard.press('Control+Enter');
  await expect(topics.getByRole('listitem')).toHaveCount(2);
  await page
    .getByRole('button', { name: bothLanguages('board:topics.putLabel', { title: 'Отворени данни' }) })
    .press('Enter');
  await expect(topics.getByRole('listitem')).toHaveCount(1);
  await page.evaluate(() => (window.location.hash = '/board'));
  await expect(meetingPage(page).line('Отворени данни')).toBeVisible();
});
