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
    await page.emulateMedia({ reducedMotion: 'reduce' });
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
