import { AxeBuilder } from '@axe-core/playwright';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { activitiesPage } from '../pages/activities.ts';
import { reportingPage } from '../pages/reporting.ts';
import { setLanguage } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

for (const language of ['bg', 'en'] as const)
  test(`a whole round in ${language}: three reports by keyboard, a reminder, closing, a refused report, undo`, async ({
    page,
  }) => {
    await setLanguage(page, language);
    const round = reportingPage(page);
    await round.open();
    await expect(round.waiting(7)).toBeVisible();

    // Three lines without the mouse: each form saves and opens the next.
    await page.locator('[data-line]').first().focus();
    await page.keyboard.press('Enter');
    for (const number of [1, 2, 3]) {
      await expect(round.form).toContainText(new RegExp(language === 'bg' ? `${number} от 7` : `${number} of 7`));
      await round.say(language === 'bg' ? 'Работата продължава.' : 'Work goes on.');
    }
    await expect(round.form).toContainText(new RegExp(language === 'bg' ? '4 от 7' : '4 of 7'));
    await round.awaitForm();
    await page.keyboard.press('Escape');
    await expect(round.form).toBeHidden();
    await expect(round.waiting(4)).toBeVisible();

    // A letter that is ready, in the language of the reader.
    await page.getByText(bothLanguages('reporting:remind')).first().click();
    const letter = round.form.getByRole('textbox', { name: bothLanguages('reporting:mail.body') });
    await expect(letter).toHaveValue(language === 'bg' ? /очакваме отчет/ : /waiting for (a )?report/);
    await round.form.getByRole('button', { name: bothLanguages('reporting:mail.copy') }).click();
    await expect(page.getByText(bothLanguages('reporting:mail.copied'))).toBeVisible();
    await letter.fill('');
    await letter.press('Control+v');
    await expect(letter).toHaveValue(language === 'bg' ? /С уважение,/ : /Kind regards,/);
    await page.keyboard.press('Escape');

    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
    ).toEqual([]);

    // Closed with a note, because four are missing.
    await page.getByRole('button', { name: bothLanguages('reporting:close') }).click();
    await page.keyboard.press('Control+Enter');
    await expect(round.form).toContainText(containing('reporting:closeForm.missing'));
    await round.form.getByRole('textbox').fill('Програмите докладват устно. / Programmes report in person.');
    await page.keyboard.press('Control+Enter');
    await expect(round.form).toBeHidden();

    // A new report of the closed quarter is refused in its field.
    const plan = activitiesPage(page);
    await plan.openRecord('ACT-15');
    await page.keyboard.press('r');
    await round.form.getByRole('radio', { name: containing('status:light.onTrack') }).press('Space');
    await round.form.getByRole('textbox', { name: bothLanguages('activities:report.asOf') }).fill('15.12.2020');
    await page.keyboard.press('Control+Enter');
    await expect(round.form).toContainText(
      language === 'bg' ? /тримесечие 2020\s*г\. е заключено/ : /Q4 2020 is locked/,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    // One undo opens the round and its quarter.
    await page.evaluate(() => (window.location.hash = '/reporting/2020-Q4'));
    await expect(page.getByText(bothLanguages('reporting:unlock'))).toBeVisible();
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: bothLanguages('reporting:close') })).toBeVisible();
    await expect(round.waiting(4)).toBeVisible();
  });

for (const language of ['bg', 'en'] as const)
  test(`a reminder in ${language} is handed to the mail program as it stands in the form`, async ({ app, page }) => {
    await setLanguage(page, language);
    const round = reportingPage(page);
    await round.open();
    await page.getByText(bothLanguages('reporting:remind')).first().click();
    const body = round.form.getByRole('textbox', { name: bothLanguages('reporting:mail.body') });
    await expect(body).toHaveValue(language === 'bg' ? /очакваме отчет/ : /waiting for (a )?report/);
    const address = await app.handsOver(() =>
      round.form.getByRole('button', { name: bothLanguages('reporting:mail.open') }).click(),
    );
    const letter = new URL(address);
    const subject = round.form.getByRole('textbox', { name: bothLanguages('reporting:mail.subject') });
    expect(letter.protocol).toBe('mailto:');
    expect(letter.searchParams.get('subject')).toBe(await subject.inputValue());
    // What does not fit into an address is in the clipboard instead.
    const text = letter.searchParams.get('body');
    if (text !== null) expect(text.replaceAll('\r\n', '\n')).toBe(await body.inputValue());
    else await expect(page.getByText(bothLanguages('reporting:mail.paste'))).toBeVisible();
  });

test('in a locked quarter a report is corrected with a reason, both stay, and undo is held by the lock', async ({
  page,
}) => {
  const round = reportingPage(page);
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-01');
  await expect(plan.reports.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');

  await round.open();
  await page.getByRole('button', { name: bothLanguages('reporting:close') }).click();
  await round.form.getByRole('textbox').fill('Отчетите се приемат устно.');
  await page.keyboard.press('Control+Enter');
  await expect(round.form).toBeHidden();

  await plan.openRecord('ACT-01');
  await plan.reports
    .getByRole('link', { name: bothLanguages('activities:reports.correct') })
    .first()
    .click();
  await round.form
    .getByRole('textbox', { name: containing('activities:report.done') })
    .first()
    .fill('Присъединен е и район „Лозенец“.');
  // Without a light and a reason it is not taken, and the first that is missing is in sight.
  await page.keyboard.press('Control+Enter');
  await expect(round.form).toContainText(containing('activities:report.correctionReasonMissing'));
  const onTrack = round.form.getByRole('radio', { name: containing('status:light.onTrack') });
  await expect(onTrack).toBeFocused();
  await onTrack.press('Space');
  await round.form
    .getByRole('textbox', { name: bothLanguages('activities:report.correctionReason') })
    .fill('Сверка с районната администрация.');
  await page.keyboard.press('Control+Enter');
  await expect(round.form).toBeHidden();
  await expect(plan.reports).toContainText('Присъединен е и район „Лозенец“.');
  await expect(plan.reports).toContainText('Сверка с районната администрация.');
  // The corrected one stands beside its correction.
  await expect(plan.reports.getByRole('listitem')).toHaveCount(3);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/4\. тримесечие 2020\s*г\. е заключено/).first()).toBeVisible();
  await plan.openRecord('ACT-01');
  await expect(plan.reports.getByRole('listitem')).toHaveCount(3);
});
