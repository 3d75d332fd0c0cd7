import { formOn } from './shell.ts';
import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';

/** What narrows, orders and names the plan, whatever view it is looked at in. */
export function planPage(page: Page) {
  const filters = page.getByRole('dialog', { name: bothLanguages('activities:filters') });
  return {
    /** „Показани 9 от 36 · …“ */
    sums: page.getByRole('status').filter({ hasText: /\d/ }).last(),
    filters,
    async openFilters(facet: string) {
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: bothLanguages('activities:filters') })
        .click();
      await filters.getByRole('tab', { name: containing(`activities:facet.${facet}`) }).click();
    },
    /** The choice of the facet that is open, and how many it says it would show. */
    async choice(name: RegExp) {
      const option = filters.getByRole('option', { name });
      const [count] = /\d+$/.exec((await option.textContent()) ?? '') ?? [];
      return { option, count: Number(count) };
    },
    /** The chip of a facet that is set: „Етап на изпълнение: изпълнена“. */
    chip: (facet: string) =>
      page
        .getByRole('toolbar')
        .getByRole('button', { name: new RegExp(`^${containing(`activities:facet.${facet}`).source}:`) }),
    views: page.getByRole('heading', { level: 1 }).locator('..').getByRole('button').first(),
    async saveView(name: string, opensWithPlan: boolean) {
      await this.views.click();
      await page.getByRole('menuitem', { name: bothLanguages('activities:saved.saveAs') }).click();
      const form = formOn(page);
      await form.getByRole('textbox').fill(name);
      if (opensWithPlan) await form.getByText(bothLanguages('activities:saved.makeDefault')).click();
      await form.getByRole('button', { name: bothLanguages('activities:saved.submit') }).click();
      await expect(form).toBeHidden();
    },
    async takeView(name: string | RegExp) {
      await this.views.click();
      await page.getByRole('menuitemradio', { name }).click();
    },
    chosen: page.getByRole('region', { name: /\d/ }),
    async changeChosen(what: string) {
      await this.chosen.getByRole('button', { name: bothLanguages('activities:many.change') }).click();
      await page.getByRole('menuitem', { name: bothLanguages(`activities:many.what.${what}`) }).click();
    },
  };
}
