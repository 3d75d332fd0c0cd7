import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

/** The next meeting of the Board and its pack. */
export function boardPage(page: Page) {
  const tab = (name: string) => page.getByRole('tab', { name: containing(`board:tab.${name}`) });
  return {
    open: () => goToScreen(page, 'board'),
    agenda: page.getByRole('tabpanel'),
    async showAgenda() {
      await tab('agenda').click();
    },
    async showPack() {
      await tab('pack').click();
    },
    async addItem(title: string) {
      const field = page.getByRole('textbox', { name: bothLanguages('board:agenda.add') });
      await field.fill(title);
      await field.press('Enter');
      await expect(page.getByRole('tabpanel')).toContainText(title);
    },
    /** Up to the choice of the folder, which the host asks for. */
    async fillIssue(note: string) {
      await page.getByRole('button', { name: containing('board:issue.open') }).click();
      const form = formOn(page);
      await form.getByRole('textbox').fill(note);
      return form.getByRole('button', { name: bothLanguages('board:issue.confirm') });
    },
  };
}
