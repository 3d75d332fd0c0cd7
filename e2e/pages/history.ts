import type { Locator, Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen, narrowOptions } from './shell.ts';

/** Every action in words, newest first. */
export function historyPage(page: Page) {
  const entries = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('[data-history-toggle]') });
  return {
    entries,
    open: () => goToScreen(page, 'history'),
    /** With the keys alone: the button that unfolds an action is a stop of its own. */
    async unfold(entry: Locator) {
      await entry.getByRole('button', { name: bothLanguages('history:showDetails') }).press('Enter');
    },
    /** Everything that a field ever held, from one change of it. */
    async openField(entry: Locator, field: string): Promise<Locator> {
      await entry.getByRole('button', { name: bothLanguages('history:field.all', { field }) }).press('Enter');
      return formOn(page);
    },
    async filterByField(field: string) {
      await page.getByRole('button', { name: bothLanguages('history:kindAndField') }).click();
      const box = page.getByRole('combobox', { name: bothLanguages('history:fieldName') });
      const options = await narrowOptions(box, field);
      await options.and(page.getByRole('option', { name: field, exact: true })).click();
      await page.keyboard.press('Escape');
    },
    filters: page.getByRole('list', { name: bothLanguages('history:filtersSet') }),
    toast: (key: string, values: Record<string, unknown>) => page.getByText(containing(key, values)).first(),
  };
}
