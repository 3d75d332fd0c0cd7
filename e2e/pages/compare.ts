import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

type Section = 'appeared' | 'dropped' | 'slipped' | 'status' | 'money' | 'owner' | 'wording';

/** What became of the plan between two sides. */
export function comparePage(page: Page) {
  const side = (which: 'before' | 'after') =>
    page.getByRole('toolbar').getByRole('button', { name: new RegExp(`^(?:${words(which)}) `) });
  const words = (which: 'before' | 'after') => containing(`compare:${which}`).source;
  return {
    before: side('before'),
    after: side('after'),
    async open() {
      await goToScreen(page, 'activities');
      await page.getByRole('link', { name: bothLanguages('compare:title') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(bothLanguages('compare:title'));
    },
    section: (name: Section): Locator => page.getByRole('region', { name: bothLanguages(`compare:section.${name}`) }),
    /** A day that is typed. */
    async chooseDay(which: 'before' | 'after', day: string) {
      await side(which).click();
      const sheet = formOn(page);
      await sheet.getByRole('textbox', { name: bothLanguages('compare:pick.otherDay') }).fill(day);
      await page.keyboard.press('Enter');
      await expect(sheet).toBeHidden();
    },
    /** Something that the list offers. */
    async choose(which: 'before' | 'after', name: RegExp) {
      await side(which).click();
      await formOn(page).getByRole('button', { name }).click();
      await expect(formOn(page)).toBeHidden();
    },
    swap: () => page.getByRole('button', { name: bothLanguages('compare:swap') }).click(),
    async saveAs(format: 'csv' | 'pdf') {
      await page.getByRole('button', { name: bothLanguages('compare:export.label') }).click();
      await page.getByRole('menuitem', { name: containing(`compare:export.${format}`) }).click();
    },
  };
}
