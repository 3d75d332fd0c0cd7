import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen, narrowOptions } from './shell.ts';

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
    async log(letters: string, on: string, evidence: string, milestone = letters) {
      await page.keyboard.press('Control+l');
      const form = formOn(page);
      const which = form.getByRole('combobox');
      const options = await narrowOptions(which, letters, milestone);
      await options.first().click();
      await form.getByRole('textbox', { name: containing('programmes:logForm.on') }).fill(on);
      await form.getByRole('textbox', { name: containing('programmes:logForm.evidence') }).fill(evidence);
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
    /** The row of a deliverable in the funder's table. */
    deliverable: (code: string) =>
      page
        .getByRole('grid', { name: bothLanguages('programmes:deliverables') })
        .getByRole('row')
        .filter({ hasText: code }),
    /** Writes what an amendment changes and by how many months; its preview stands in the form. */
    async startAmendment(summary: string, months: number) {
      await page.getByRole('button', { name: bothLanguages('programmes:addAmendment') }).click();
      const form = formOn(page);
      await form
        .getByRole('textbox', { name: containing('programmes:amendForm.summary') })
        .first()
        .fill(summary);
      await form.getByRole('textbox', { name: bothLanguages('programmes:amendForm.months') }).fill(String(months));
      await page.keyboard.press('Tab');
    },
    /** On the open record of a deliverable. */
    async takeStep(step: 'draft' | 'internalReview' | 'submitted' | 'revisionRequested', on: string, note = '') {
      await record.getByRole('button', { name: containing('programmes:stepForm.menu') }).click();
      await page.getByRole('menuitem', { name: bothLanguages(`programmes:stepForm.to.${step}`) }).click();
      const form = formOn(page);
      await form.getByRole('textbox', { name: containing('programmes:stepForm.on') }).fill(on);
      if (note !== '') await form.getByRole('textbox', { name: containing('programmes:stepForm.why') }).fill(note);
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
    moved: page.getByRole('region', { name: bothLanguages('programmes:moved.title'), exact: true }),
    /** By a few letters of its name, to the programme on screen. */
    async tieIndicator(letters: string) {
      await page.getByRole('button', { name: bothLanguages('programmes:moved.tieKpi') }).click();
      await narrowOptions(page.getByRole('combobox', { name: bothLanguages('programmes:moved.tieKpi') }), letters);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    /** On the open record of a milestone. */
    async proveBy(deliverable: string) {
      await record.getByRole('button', { name: bothLanguages('programmes:moved.addProof') }).click();
      await narrowOptions(
        page.getByRole('combobox', { name: bothLanguages('programmes:moved.addProof') }),
        deliverable,
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    /** The first period of reporting to the funder. */
    async openPeriod(action: 'edit' | 'submit') {
      await page
        .getByRole('region', { name: bothLanguages('programmes:funderPeriods') })
        .getByRole('button', { name: containing('programmes:funderPeriod.actions') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: bothLanguages(`programmes:funderPeriod.${action}`) }).click();
    },
  };
}
