import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

/** A meeting that was held, and what comes of it. */
export function afterMeetingPage(page: Page) {
  const tab = (name: string) => page.getByRole('tab', { name: containing(`board:tab.${name}`) }).click();
  const line = page.getByRole('textbox', { name: containing('board:session.lineOf', { name: '1.' }) });
  const form = formOn(page);
  const pressIn = (key: string) => form.getByRole('button', { name: bothLanguages(key) }).click();
  return {
    line,
    attendance: page.getByRole('list', { name: bothLanguages('board:session.attendance') }),
    outcomes: page.getByRole('tabpanel'),
    async open(day: RegExp) {
      await goToScreen(page, 'board');
      await page.getByRole('link', { name: day }).click();
    },
    tab,
    async type(text: string) {
      await line.fill(text);
      await line.press('Enter');
      await expect(line).toHaveValue('');
    },
    /** Opens the line of an outcome, unless it is open. */
    async unfold(text: string) {
      const button = page.getByRole('button', { name: new RegExp(`: ${text}`) }).first();
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    },
    async respond(response: string, grounds: string) {
      await page
        .getByRole('button', { name: containing('board:outcome.response') })
        .first()
        .click();
      await page.getByRole('option', { name: response, exact: true }).click();
      await page
        .getByRole('textbox', { name: containing('board:outcome.responseText') })
        .first()
        .fill(grounds);
      await page.getByRole('button', { name: bothLanguages('board:outcome.saveResponse') }).click();
    },
    async carryOut() {
      await page.getByRole('button', { name: bothLanguages('board:outcome.carryOut') }).click();
      await pressIn('board:outcome.carryOutConfirm');
      await expect(form).toBeHidden();
    },
    async close(effect: string) {
      await page.getByRole('button', { name: bothLanguages('board:outcome.close') }).click();
      await form.getByRole('textbox').first().fill(effect);
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
    minutes: (language: 'bulgarian' | 'english') =>
      page.getByRole('textbox', { name: containing(`common:${language}`) }),
    async draft() {
      await page.getByRole('button', { name: bothLanguages('board:minutes.draft') }).click();
    },
    async approve() {
      await page.getByRole('button', { name: bothLanguages('board:minutes.approve') }).click();
      await expect(form.getByRole('textbox').first()).not.toHaveValue('');
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
    },
    /** Up to the choice of the folder. */
    async openPublishing() {
      await page.getByRole('button', { name: bothLanguages('board:minutes.publish') }).click();
      return form.getByRole('button', { name: bothLanguages('board:issue.confirm') });
    },
    closePublished: () => form.getByRole('button', { name: bothLanguages('common:done') }).click(),
  };
}
