import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

/** The strategy: its map, its list, and the record beside them. */
export function strategyPage(page: Page) {
  const map = page.getByRole('group', { name: bothLanguages('strategy:tree') });
  const card = (code: string): Locator => map.getByRole('button', { name: new RegExp(`^${code}( ·|,)`) });
  return {
    map,
    card,
    record: page.getByRole('complementary'),
    async open() {
      await goToScreen(page, 'strategy');
      await expect(map).toBeVisible();
    },
    /** The focus goes to the card, as when one walks there. */
    focus: (code: string) => card(code).focus(),
    /** Codes of the cards of a column, from top to bottom; the name of a card stands first in it. */
    codesOf: async (column: RegExp): Promise<string[]> => {
      const names = await map
        .getByRole('list', { name: column })
        .getByRole('button')
        .evaluateAll((cards) => cards.map((one) => one.firstElementChild?.textContent ?? ''));
      return names.map((name) => name.split(' ·')[0] ?? '');
    },
    /** Drags a card with the mouse to a part of another: 0 is its upper edge, 1 its lower. */
    async drag(from: string, to: string, height = 0.5) {
      await card(from).scrollIntoViewIfNeeded();
      const [a, b] = [await card(from).boundingBox(), await card(to).boundingBox()];
      if (a === null || b === null) throw new Error('a card is not in sight');
      await page.mouse.move(a.x + a.width / 2, a.y + 12);
      await page.mouse.down();
      await page.mouse.move(a.x + a.width / 2 + 10, a.y + 20, { steps: 3 });
      await page.mouse.move(b.x + b.width / 2, b.y + b.height * height, { steps: 6 });
      await page.mouse.up();
    },
    tieDialog: formOn(page),
    list: (name: 'idleChip' | 'unservedChip') =>
      page.getByRole('toolbar').getByRole('button', { name: containing(`strategy:${name}`, { count: 2 }) }),
    undone: page.getByText(containing('shell:undone', { what: '' })),
  };
}
