import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterMeetingPage } from '../pages/after-meeting.ts';
import { expectAccessibleInBothThemes } from '../pages/axe.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { expect, test } from '../fixtures/test.ts';

test('what comes of a meeting: who came, outcomes by keyboard, response, action, effect, and minutes up to their publishing', async ({
  app,
  page,
  journey,
}) => {
  const meeting = afterMeetingPage(page);
  await meeting.open(/1 октомври 2020/);
  await meeting.tab('session');
  await page.getByRole('button', { name: /^Присъствие/ }).click();
  const lines = meeting.attendance.getByRole('listitem');
  await lines.first().focus();
  await page.keyboard.press('a');
  await expect(lines.first().getByRole('button', { name: /^Отсъства/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('1');
  await expect(lines.first().getByRole('button', { name: /^Присъства/ })).toHaveAttribute('aria-pressed', 'true');

  await meeting.line.focus();
  await meeting.type('Данните за въздуха да се публикуват, до зам.-кмета, до 30.06.2021');
  await meeting.type('з Разчет на мрежата от станции, отг. Иновативна София, by Q2 2021');
  await meeting.type('инф Методиката се изготвя от екипа');
  const filed = page.getByRole('list', { name: /^Записано по точка 1\./ }).getByRole('listitem');
  await expect(filed).toHaveCount(3);
  await expect(filed.nth(1)).toContainText('Задача');
  await expect(filed.nth(1)).toContainText('отговорник Иновативна София');
  await page.keyboard.press('Control+z');
  await expect(filed).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(filed).toHaveCount(3);
  await expectAccessibleInBothThemes(page);

  await meeting.tab('outcomes');
  await meeting.unfold('Данните за въздуха');
  await expectAccessibleInBothThemes(page);
  await meeting.respond('Приета', 'Ще се публикуват на портала.');
  await expect(meeting.outcomes).toContainText('липсва задача, от');
  await meeting.carryOut();
  await expect(meeting.outcomes).toContainText('липсва изпълнение, от');
  await meeting.close('Данните са на портала за отворени данни.');
  await expect(meeting.outcomes).toContainText('Какво последва от това: Данните са на портала за отворени данни.');

  await meeting.tab('minutes');
  await meeting.draft();
  const bulgarian = meeting.minutes('bulgarian');
  await expect(bulgarian).toHaveValue(/# Протокол № 1[\s\S]*Дигиталният борд препоръчва:\n- Данните за въздуха/);
  await expect(bulgarian).not.toHaveValue(/Керезов|Султанова|Младенов/);
  await bulgarian.fill(`${await bulgarian.inputValue()}\n\nПриложение: представените материали.`);
  await bulgarian.blur();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Преводът е верен' }).or(page.getByText('Преводът е верен')).first().click();
  await meeting.approve();
  await expect(meeting.outcomes).toContainText('Протокол: одобрен на');

  const folder = join(journey.folder, 'minutes');
  mkdirSync(folder);
  const confirm = await meeting.openPublishing();
  await expectAccessibleInBothThemes(page);
  await app.pick(folder, () => confirm.click());
  await meeting.closePublished();
  await expect(meeting.outcomes).toContainText('Протокол: публикуван на', { timeout: 60_000 });
  const files = readdirSync(folder);
  // Two editions in two languages, as PDF and as a text document.
  expect(files).toHaveLength(8);
  const text = (
    await pdfPages(join(folder, files.find((name) => name.endsWith('протокол-публично-bg.pdf')) ?? ''))
  ).join(' ');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Приложение: представените материали.');
});
