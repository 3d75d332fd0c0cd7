import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { activitiesPage } from '../pages/activities.ts';
import { expectAccessible } from '../pages/axe.ts';
import { boardPage } from '../pages/board.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { risksPage } from '../pages/risks.ts';
import { formOn, setTheme } from '../pages/shell.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

const event = 'Договорът за облачните услуги не се подписва навреме';

test('a risk is logged, judged again in a review, seen in the matrix, told to the Board and closed with a reason', async ({
  app,
  page,
  journey,
}) => {
  const risks = risksPage(page);
  await risks.open();
  await expect(page.getByText(containing('risks:empty.title'))).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: bothLanguages('risks:new') })
    .first()
    .click();
  await expectAccessible(page);
  await risks.fillNew(event, { probability: 4, impact: 5 });
  await expect(risks.record).toContainText('20 · критичен');

  // The pack is in both languages.
  await risks.record.getByRole('button', { name: /^Събитие: / }).click();
  await risks.record
    .getByRole('textbox', { name: /English|Английски/ })
    .fill('The cloud contract is not signed in time');
  await page.keyboard.press('Tab');

  await risks.record.getByRole('button', { name: bothLanguages('risks:record.review') }).click();
  const form = formOn(page);
  await form.getByText(bothLanguages('risks:review.changed')).click();
  await risks.choose(/Вероятност/, /^2/);
  await form.getByRole('textbox', { name: containing('risks:review.text') }).fill('Жалбата е отхвърлена.');
  await form.getByText(bothLanguages('risks:review.measuresApplied.yes')).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: bothLanguages('risks:review.submit') }).click();
  await expect(form).toBeHidden();
  await expect(risks.record).toContainText('10 · висок');
  await expect(risks.record).toContainText(containing('risks:reviews.measures.yes'));
  await expect(risks.record).toContainText('Оценката е от прегледа на 04.01.2021');
  await expect(risks.row('R-01')).toContainText('10 · висок');

  await risks.showMatrix();
  const cell = risks.matrix.getByRole('list', { name: /Вероятност 2, въздействие 5, 10 точки, висок: 1 риск/ });
  const mark = cell.getByRole('link', { name: /R-01 .+: преди мерките 20 · критичен, след тях 10 · висок/ });
  await expect(mark).toBeVisible();
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await expectAccessible(page);
  }
  // A cell is reached by the keyboard, and leads to the record.
  await page.keyboard.press('Escape');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(risks.record).toContainText(event);

  const board = boardPage(page);
  await board.open();
  await board.showPack();
  // What the review says is not in English yet, which stops the pack until it is.
  const gaps = page.getByRole('listitem').filter({ hasText: containing('board:preflight.blocks') });
  await gaps.first().getByRole('button').first().click();
  await gaps.first().getByText(bothLanguages('board:preflight.translate')).click();
  await page.getByRole('textbox', { name: /English|Английски/ }).fill('The appeal was dismissed.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('img', { name: /Страница 1 от \d+/ })).toBeVisible({ timeout: 60_000 });
  const folder = join(journey.folder, 'packs');
  mkdirSync(folder);
  const confirm = await board.fillIssue('Издава се с известните забележки за второто заседание.');
  await app.pick(folder, () => confirm.click());
  await expect(page.getByText('Материалите са издадени').first()).toBeVisible({ timeout: 90_000 });
  const bg = (await pdfPages(join(folder, 'ДБ-2021-01-v1-bg.pdf'))).join(' ');
  for (const told of [event, '20 · критичен', '10 · висок', 'Жалбата е отхвърлена.', 'Вероятност'])
    expect(bg).toContain(told);
  const en = (await pdfPages(join(folder, 'DB-2021-01-v1-en.pdf'))).join(' ');
  expect(en).toContain('The cloud contract is not signed in time');

  await risks.openRecord('R-01');
  await risks.record.getByRole('button', { name: bothLanguages('risks:record.changeStatus') }).click();
  await form.getByRole('textbox', { name: bothLanguages('risks:setStatus.reason') }).fill('Договорът е подписан.');
  await form.getByRole('button', { name: bothLanguages('risks:setStatus.apply') }).click();
  await expect(form).toBeHidden();
  await expect(risks.record).toContainText('Закрит на 04.01.2021');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await risks.openRecord('R-01');
  await expect(risks.record).not.toContainText('Закрит на');
});

test('a risk added from an activity is reviewed with the report on it', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-05');
  await plan.record.getByText(bothLanguages('risks:ofRecord.add')).click();
  await risksPage(page).fillNew('Лицензите поскъпват', { probability: 3, impact: 3 });
  const section = plan.record.getByRole('region', { name: bothLanguages('risks:ofRecord.title') });
  await expect(section).toContainText('9 · среден');

  await page.keyboard.press('r');
  const form = formOn(page);
  await form.getByRole('radio', { name: containing('status:light.onTrack') }).press('Space');
  const review = form.getByRole('radiogroup', { name: containing('risks:inReport.choose', { name: 'R-01' }) });
  await review.getByText(bothLanguages('risks:inReport.changed')).click();
  await risksPage(page).choose(/Вероятност/, /^1/);
  await form
    .getByRole('textbox', { name: containing('risks:inReport.text', { name: 'R-01' }) })
    .fill('Цените паднаха.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(section).toContainText('3 · нисък');
  await section.getByRole('link', { name: 'Лицензите поскъпват' }).click();
  await expect(risksPage(page).record).toContainText('Цените паднаха.');
});
