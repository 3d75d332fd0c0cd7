import type { Locator, Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';
import { formOn, goToScreen, setLanguage } from '../pages/shell.ts';

/** Down from line to line, as a person goes. */
async function goDownTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((line) => line === document.activeElement);
  for (let step = 0; step < 60 && !(await isThere()); step += 1) await page.keyboard.press('ArrowDown');
  expect(await isThere()).toBe(true);
}

for (const language of ['bg', 'en'] as const)
  test(`lines of Today are settled with the keys alone in ${language}: a report by its form, a reading in its place`, async ({
    page,
  }) => {
    await setLanguage(page, language);
    await goToScreen(page, 'today');
    const lines = page.locator('[data-line]');
    const reports = lines.filter({ has: page.getByText(bothLanguages('today:reports.report')) });
    // One that is overdue stays after a report; one that only waits for it goes.
    const waiting = reports.filter({ hasNot: page.getByText(bothLanguages('today:reports.complete')) });
    await expect(waiting.first()).toBeVisible();
    const before = await waiting.count();

    await lines.first().focus();
    await goDownTo(page, waiting.first());
    await page.keyboard.press('Enter');
    const form = formOn(page);
    await form.getByRole('radio', { name: containing('status:light.onTrack') }).press('Space');
    await form
      .getByRole('textbox', { name: containing('activities:report.done') })
      .first()
      .fill(language === 'bg' ? 'Работата продължава.' : 'Work goes on.');
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(waiting).toHaveCount(before - 1);
    await expect(page.locator('[data-line]:focus')).toHaveCount(1);

    // The value is written where the line stands.
    const readings = lines.filter({ has: page.getByRole('textbox') });
    const due = await readings.count();
    const reading = readings.first();
    await goDownTo(page, reading);
    await page.keyboard.press('Enter');
    await expect(reading.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect(readings).toHaveCount(due - 1);
    await lines.first().focus();
    await page.keyboard.press('Control+z');
    await expect(readings).toHaveCount(due);
  });
