import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, findByTyping } from './shell.ts';

/** The round of reports of a quarter. */
export function reportingPage(page: Page) {
  const form = formOn(page);
  const line = (title: string) => page.getByRole('listitem').filter({ hasText: title });
  /** The form of the next line takes the keys. */
  const awaitForm = () => expect(form.getByRole('radio', { name: containing('status:light.onTrack') })).toBeFocused();
  return {
    form,
    line,
    async open() {
      await findByTyping(page, 'Reporting', bothLanguages('shell:nav.reporting'));
      await expect(page.getByRole('heading', { level: 1, name: bothLanguages('reporting:title') })).toBeVisible();
    },
    waiting: (count: number) => page.getByRole('radio', { name: bothLanguages('reporting:show.missing', { count }) }),
    received: (count: number) => page.getByRole('radio', { name: bothLanguages('reporting:show.cameIn', { count }) }),
    awaitForm,
    /** With the keys alone, from the line that has the focus. */
    async say(words: string) {
      await awaitForm();
      await page.keyboard.press('Space');
      await form
        .getByRole('textbox', { name: containing('activities:report.done') })
        .first()
        .fill(words);
      await page.keyboard.press('Control+Enter');
    },
  };
}
