import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing, containingInAnyCase } from '../fixtures/words.ts';
import { formOn } from './shell.ts';

/** A meeting while it is prepared, by keys. */
export function meetingPage(page: Page) {
  const agenda = page.getByRole('list', { name: bothLanguages('board:tab.agenda') });
  const line = (title: string): Locator => agenda.getByRole('listitem').filter({ hasText: title }).first();
  const titleOf = (title: string) => line(title).locator('[data-title]');
  return {
    agenda,
    line,
    /** The numbers of the lines in order. */
    numbers: () => agenda.locator('[data-item] > div > span:nth-of-type(2)').allTextContents(),
    async create() {
      await page
        .getByRole('button', { name: bothLanguages('board:newMeeting') })
        .first()
        .press('Enter');
      await formOn(page)
        .getByRole('button', { name: bothLanguages('board:create.confirm') })
        .press('Enter');
      await expect(formOn(page)).toBeHidden();
    },
    async show(tab: 'agenda' | 'invitees' | 'pack') {
      await page.getByRole('tab', { name: containing(`board:tab.${tab}`) }).click();
    },
    async add(title: string, key: 'Enter' | 'Shift+Enter' = 'Enter') {
      const field = page.getByRole('textbox', { name: bothLanguages('board:agenda.add') });
      await field.fill(title);
      await field.press(key);
      await expect(line(title)).toBeVisible();
    },
    async removeFirst() {
      const count = await agenda.locator('[data-item]').count();
      await agenda.locator('[data-item]').first().getByRole('button').last().press('Enter');
      await page.getByRole('menuitem', { name: containing('board:agenda.remove') }).press('Enter');
      return count - 1;
    },
    async press(title: string, key: string) {
      await titleOf(title).focus();
      await page.keyboard.press(key);
    },
    open: (title: string) => titleOf(title).press('Enter'),
    async presentedBy(title: string, who: string) {
      await line(title)
        .getByRole('button', { name: containingInAnyCase('fields:name.presenter') })
        .press('Enter');
      const words = page.getByRole('textbox', { name: bothLanguages('board:who.words') });
      await words.fill(who);
      await words.press('Enter');
      await expect(words).toBeHidden();
    },
    addPaper: (title: string) =>
      line(title)
        .getByRole('button', { name: bothLanguages('board:papers.add') })
        .press('Enter'),
    papers: page.getByRole('list', { name: bothLanguages('board:papers.title') }),
    async inviteInWords(bg: string, en: string) {
      await page
        .getByRole('button', { name: bothLanguages('board:invitees.add') })
        .first()
        .press('Enter');
      const form = formOn(page);
      await form.getByRole('radio', { name: bothLanguages('board:invitees.outside') }).press('Space');
      await form.getByRole('textbox').first().fill(bg);
      await form.getByRole('textbox').nth(1).fill(en);
      await form.getByRole('button', { name: bothLanguages('common:add') }).press('Enter');
    },
    call: () => page.getByRole('button', { name: bothLanguages('board:stepShort.called') }).press('Enter'),
    /** Writes the English of every text that preflight found in one language, where it found them. */
    async translate(texts: Record<string, string>) {
      // Its number falls with each one that is settled.
      const finding = page
        .getByRole('listitem')
        .filter({ hasText: /само на единия език|in one language only/ })
        .first();
      await finding.getByRole('button', { name: bothLanguages('board:preflight.showRecords') }).press('Enter');
      for (const [bg, en] of Object.entries(texts)) {
        const record = finding.getByRole('listitem').filter({ hasText: bg }).first();
        await record.getByRole('button', { name: bothLanguages('board:preflight.translate') }).press('Enter');
        const box = record.getByRole('textbox').nth(1);
        await box.fill(en);
        await box.press('Tab');
        await expect(finding.getByRole('listitem').filter({ hasText: bg })).toHaveCount(0);
      }
    },
  };
}
