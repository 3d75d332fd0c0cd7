import { expect, type Page } from '@playwright/test';
import { containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

/** The programmes, and logging what happened in them. */
export function programmesPage(page: Page) {
  const record = page.getByRole('complementary');
  return {
    record,
    async open(programme: string) {
      await goToScreen(page, 'programmes');
      await page.getByRole('radio', { name: programme, exact: true }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
    /** With the keys: Ctrl+L, a few letters of the milestone, when it was achieved, evidence. */
    async log(letters: string, on: string, evidence: string) {
      await page.keyboard.press('Control+l');
      const form = formOn(page);
      const which = form.getByRole('combobox');
      await which.fill(letters);
      await page.getByRole('option').first().click();
      await form.getByRole('textbox', { name: containing('programmes:logForm.on') }).fill(on);
      await form.getByRole('textbox', { name: containing('programmes:logForm.evidence') }).fill(evidence);
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
  };
}
