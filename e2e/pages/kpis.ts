import { expect, type Page } from '@playwright/test';
import { bothLanguages } from '../fixtures/words.ts';
import { goToScreen } from './shell.ts';

/** The indicators and the record of one. */
export function kpisPage(page: Page) {
  const record = page.getByRole('complementary');
  return {
    record,
    row: (code: string) => page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) }),
    async open(code: string) {
      await goToScreen(page, 'kpis');
      await page.getByText(code, { exact: true }).click();
      await expect(record).toContainText(code);
    },
    /** A part of the record, by the key of its heading. */
    section: (key: string) => record.getByRole('region', { name: bothLanguages(key) }),
    async enter(value: string, note: string) {
      const form = record.getByRole('region', { name: bothLanguages('kpis:panel.enter') });
      await form.getByRole('textbox', { name: bothLanguages('kpis:form.value') }).fill(value);
      await form.getByRole('textbox', { name: bothLanguages('kpis:form.note') }).fill(note);
      await page.keyboard.press('Enter');
    },
  };
}
