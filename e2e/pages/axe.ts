import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Nothing that axe objects to stands on the page. Electron has no new tab for axe to work in; legacy mode stays in the page. */
export async function expectAccessible(page: Page, exceptRules: readonly string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What react-aria has just said aloud may name a list that is closed by now; it is gone a few seconds later.
    .exclude('[data-live-announcer]')
    .disableRules([...exceptRules])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** The same in both themes, as the system changes between them under an open dialog; the application follows the system. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await test.step(colorScheme, () => expectAccessible(page));
  }
}
