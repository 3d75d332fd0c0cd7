import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { activitiesPage } from '../pages/activities.ts';
import { expectAccessible } from '../pages/axe.ts';
import { attachmentsOn, dropFiles } from '../pages/attachments.ts';
import { packetForm, packetsPage } from '../pages/packets.ts';
import { programmesPage } from '../pages/programmes.ts';
import { planPage } from '../pages/plan.ts';
import { findByTyping, formOn, goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a coordinator without the workbook fills in a form, and what comes back is looked at, taken in part and taken back', async ({
  page,
  app,
  journey,
  browser,
}) => {
  const programmes = programmesPage(page);
  const packets = packetsPage(page);
  const made = join(journey.folder, 'пакет.html');
  const answer = join(journey.folder, 'отговор.roadmap-answer.json');

  await programmes.open('ICC');
  await packets.openMaking();
  await packets.fillRecipient('Мария Петрова');
  await app.pick(made, packets.save);
  await expect(page.getByText(/^PKT-1/).first()).toBeVisible();

  // In a browser that knows nothing of the application.
  const context = await browser.newContext({ acceptDownloads: true, locale: 'bg-BG' });
  const asked: string[] = [];
  const form = await context.newPage();
  form.on('request', (request) => asked.push(request.url()));
  await form.goto(pathToFileURL(made).href);
  const coordinator = packetForm(form);
  await expectAccessible(form);
  await coordinator.choose('ICC-E07', 'постигнат');
  await coordinator.fill('ICC-E07', 'achievedOn', 'скоро');
  await coordinator.fill('ICC-E07', 'evidence', '<b>протокол</b> № 3');
  await coordinator.attach('ICC-E07', [
    { name: 'протокол 3.pdf', text: 'Протокол № 3' },
    { name: 'снимка.jpg', bytes: 1_500_000 },
    { name: 'голям.pdf', bytes: 2_000_001 },
    { name: 'програма.exe', text: 'MZ' },
  ]);
  await expect(coordinator.record('ICC-E07')).toContainText('„голям.pdf“ е над 2');
  await expect(coordinator.record('ICC-E07')).toContainText('„програма.exe“ не се приема');
  await coordinator.choose('PRG-ICC', 'в график');
  await coordinator.fill('PRG-ICC', 'done', 'Проведена е срещата');
  await coordinator.who('Мария Петрова');
  await coordinator.save();
  await expect(coordinator.record('ICC-E07')).toContainText('Това не е дата');
  await coordinator.fill('ICC-E07', 'achievedOn', '3.1.2021');
  await expectAccessible(form);
  expect(await coordinator.saveAs(answer)).toMatch(/^PKT-1-Мария-Петрова-.+\.roadmap-answer\.json$/);
  // They go on later, from their own file, on another computer.
  const later = await browser.newContext({ acceptDownloads: true, locale: 'bg-BG' });
  const again = await later.newPage();
  await again.goto(pathToFileURL(made).href);
  await packetForm(again).load(answer);
  await expect(packetForm(again).status).toContainText('Зареден е отговорът');
  await expect(packetForm(again).record('ICC-E07')).toContainText('протокол 3.pdf');
  await packetForm(again).fill('ICC-E07', 'note', 'От координатора');
  await packetForm(again).saveAs(answer);
  expect(asked.every((address) => /^(file|blob):/.test(address))).toBe(true);
  await context.close();
  await later.close();

  await app.pick(answer, packets.read);
  await expect(packets.heading).toBeVisible();
  await expect(packets.row('evidence')).toContainText('<b>протокол</b> № 3');
  await expectAccessible(page);
  await expect(packets.row('files')).toContainText('протокол 3.pdf');
  await expect(packets.row('files')).toContainText(/1,5\sMB/);
  await packets.tick('note', 'ICC-E07').press(' ');
  await packets.take();
  await findByTyping(page, 'ICC-E07', /ICC-E07/);
  await expect(programmes.record).toContainText('<b>протокол</b> № 3');
  await expect(programmes.record).toContainText('03.01.2021');
  await expect(programmes.record).not.toContainText('От координатора');
  await expect(attachmentsOn(page, programmes.record).line('протокол 3.pdf')).toBeVisible();
  await expect(attachmentsOn(page, programmes.record).line('снимка.jpg')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(programmes.record).not.toContainText('протокол');
  await expect(programmes.record).not.toContainText('снимка.jpg');
});

test('an answer that was changed by hand is refused in words', async ({ page, app, journey, browser }) => {
  const programmes = programmesPage(page);
  const packets = packetsPage(page);
  const made = join(journey.folder, 'пакет.html');
  const answer = join(journey.folder, 'отговор.roadmap-answer.json');
  await programmes.open('ICC');
  await packets.openMaking();
  await app.pick(made, packets.save);
  await expect(page.getByText(/^PKT-1/).first()).toBeVisible();
  const context = await browser.newContext({ acceptDownloads: true, locale: 'bg-BG' });
  const form = await context.newPage();
  await form.goto(pathToFileURL(made).href);
  await packetForm(form).fill('ICC-E07', 'evidence', 'протокол');
  await packetForm(form).who('Мария');
  await packetForm(form).saveAs(answer);
  await context.close();
  writeFileSync(answer, readFileSync(answer, 'utf8').replace('протокол', 'друго'));
  await app.pick(answer, packets.read);
  await expect(page.getByRole('alert').first()).toContainText(containing('errors:PACKET_ANSWER_CHANGED'));
  await expectAccessible(page);
});

test('a packet about chosen activities is made from the plan, and in English', async ({ page, app, journey }) => {
  const plan = planPage(page);
  const packets = packetsPage(page);
  const made = join(journey.folder, 'activities.html');
  const activities = activitiesPage(page);
  await activities.open();
  await activities.cell('ACT-01', 0).focus();
  await page.keyboard.press('Space');
  await expect(plan.chosen).toBeVisible();
  await page.getByRole('button', { name: bothLanguages('packets:name') }).click();
  await formOn(page).getByText(bothLanguages('packets:make.en')).click();
  await expectAccessible(page);
  await app.pick(made, packets.save);
  await expect(page.getByText(/PKT-1/).first()).toBeVisible();
  const text = readFileSync(made, 'utf8');
  expect(text).toContain('<html lang="en">');
  expect(text).toContain('"code":"ACT-01"');
});

test('an answer that is dropped anywhere on Today or among the programmes opens its preview; evidence stays where it is dropped', async ({
  page,
}) => {
  const packets = packetsPage(page);
  const stranger = [{ name: 'чужд.roadmap-answer.json', text: '{"format":"друг"}' }];
  for (const screen of ['today', 'programmes'] as const) {
    await goToScreen(page, screen);
    await dropFiles(page, page.getByRole('heading', { level: 1 }), stranger);
    await expect(packets.heading).toBeVisible();
    await expect(page.getByText('чужд.roadmap-answer.json').first()).toBeVisible();
  }
  const programmes = programmesPage(page);
  await programmes.open('PolicyCLOUD');
  await findByTyping(page, 'D2.1', /D2\.1/u);
  const attachments = attachmentsOn(page, programmes.record);
  await dropFiles(page, attachments.part, [{ name: 'протокол.pdf', text: 'Протокол' }]);
  await expect(attachments.line('протокол.pdf')).toBeVisible();
});
