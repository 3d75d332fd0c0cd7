import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, findByTyping, goToScreen } from './shell.ts';

export type Light = 'onTrack' | 'atRisk' | 'delayed';

/** The plan: its table and the record beside it. */
export function activitiesPage(page: Page) {
  const record = page.getByRole('complementary');
  return {
    record,
    open: () => goToScreen(page, 'activities'),
    row: (code: string): Locator => page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) }),
    cell: (code: string, column: number): Locator =>
      page
        .getByRole('row')
        .filter({ has: page.getByText(code, { exact: true }) })
        .getByRole('gridcell')
        .nth(column),
    async openRecord(code: string) {
      // By typing, because a row that is scrolled out of sight is not on the page.
      await findByTyping(page, code, new RegExp(`${code} ·`));
      // Another record may name this one: a record begins with its own code.
      await expect(record).toHaveText(new RegExp(String.raw`^${code}(?!\d)`));
    },
    /** With the keys alone: `R` opens the form on the record that is open, Ctrl+Enter saves it. */
    async report(light: Light, texts: { done?: string; next?: string; blockers?: string }) {
      await page.keyboard.press('r');
      const form = formOn(page);
      await form.getByRole('radio', { name: containing(`status:light.${light}`) }).press('Space');
      for (const [field, text] of Object.entries(texts))
        await form
          .getByRole('textbox', { name: containing(`activities:report.${field}`) })
          .first()
          .fill(text);
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
    reports: record.getByRole('list', { name: bothLanguages('activities:reports.title') }),
  };
}
