import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, findByTyping, goToScreen } from './shell.ts';

/** The register of risks and their matrix, a part of the plan. */
export function risksPage(page: Page) {
  const record = page.getByRole('complementary');
  const choose = async (label: RegExp, option: RegExp) => {
    await formOn(page).getByRole('button', { name: label }).click();
    // The list before may still be on its way out.
    await page.getByRole('listbox', { name: label }).getByRole('option', { name: option }).click();
  };
  return {
    record,
    choose,
    /** By its link on the plan, as a person comes to it. */
    async open() {
      await goToScreen(page, 'activities');
      await page.getByRole('link', { name: bothLanguages('risks:title') }).click();
      await expect(page.getByRole('heading', { level: 1, name: bothLanguages('risks:title') })).toBeVisible();
    },
    row: (code: string) => page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) }),
    /** By typing, from wherever one is. */
    async openRecord(code: string) {
      await findByTyping(page, code, new RegExp(`${code} ·`));
      await expect(record).toContainText(code);
    },
    /** Fills the form of a new risk that is open, and saves it. */
    async fillNew(event: string, grades: { probability: number; impact: number }) {
      const form = formOn(page);
      await form.getByRole('textbox', { name: containing('risks:create.event') }).fill(event);
      await choose(/Вероятност|Probability/, new RegExp(`^${grades.probability}`));
      await choose(/Въздействие|Impact/, new RegExp(`^${grades.impact}`));
      await form.getByRole('button', { name: bothLanguages('risks:create.submit') }).click();
      await expect(form).toBeHidden();
    },
    showMatrix: () => page.getByRole('radio', { name: bothLanguages('risks:view.matrix') }).press('Space'),
    matrix: page.getByRole('group', { name: containing('risks:matrix.label.threat') }),
  };
}
