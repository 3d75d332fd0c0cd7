import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';

/** The form above everything. A list that was opened from it and is on its way out is a dialog too, for a moment. */
export const formOn = (page: Page): Locator => page.locator('section[role="dialog"]');

/** The link to a part of the settings; the rail has links of the same names. */
export const settingsPart = (page: Page, part: 'plan' | 'workbook'): Locator =>
  page
    .getByRole('navigation', { name: bothLanguages('settings:sections') })
    .getByRole('link', { name: bothLanguages(`settings:section.${part}`) });

/** The screens in the order of the rail and of Alt 1 … Alt 8. */
export const screens = [
  'today',
  'activities',
  'strategy',
  'programmes',
  'kpis',
  'board',
  'history',
  'settings',
] as const;
export type ScreenName = (typeof screens)[number];

/** The frame around every screen. */
export async function goToScreen(page: Page, screen: ScreenName): Promise<void> {
  // Before the first screen is there, the address is still on its way to it.
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  const there = new RegExp(`#/${screen}`);
  const before = there.test(page.url()) ? null : await heading.textContent();
  // A person whose key came too early presses it again.
  await expect(async () => {
    await page.keyboard.press(`Alt+${screens.indexOf(screen) + 1}`);
    await expect(page).toHaveURL(there, { timeout: 1_000 });
  }).toPass();
  // The address is another before the screen is.
  if (before !== null) await expect(heading).not.toHaveText(before);
  await expect(heading).toBeVisible();
}

export async function setLanguage(page: Page, language: 'bg' | 'en'): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', /bg|en/);
  if ((await root.getAttribute('lang')) === language) return;
  await page
    .getByRole('button', { name: containing('shell:language') })
    .first()
    .click();
  await expect(root).toHaveAttribute('lang', language);
}

/** The theme button goes round: as the system, light, dark. Its name says where it is. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const button = page.getByRole('button', { name: containing('shell:theme.label') }).first();
  for (let press = 0; press < 3; press += 1) {
    const name = (await button.getAttribute('aria-label')) ?? '';
    if (containing(`shell:theme.${theme}`).test(name)) break;
    await button.click();
    await expect(button).not.toHaveAttribute('aria-label', name);
  }
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Types into a box that offers options, until only those are offered whose text has the letters, or `shown` in their place. */
export async function narrowOptions(box: Locator, letters: string, shown = letters): Promise<Locator> {
  await box.fill(letters);
  const options = box.page().getByRole('option');
  const wanted = new RegExp(shown, 'i');
  // While the list is still being narrowed, an option moves away under the pointer, and another is the first.
  await expect(options.filter({ hasNotText: wanted })).toHaveCount(0);
  await expect(options.filter({ hasText: wanted }).first()).toBeVisible();
  // A list that scrolls sideways under the pointer takes no click meanwhile.
  expect(
    await box
      .page()
      .getByRole('listbox')
      .evaluateAll((lists) => lists.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)),
  ).toBe(true);
  return options;
}

/** Finds a record or a screen by typing, and goes there. */
export async function findByTyping(page: Page, text: string, pick: RegExp | string): Promise<void> {
  await page.keyboard.press('Control+k');
  // Not asked whether it has the focus: two windows of a test run share one display, and only one of them has it.
  await formOn(page).getByRole('combobox').fill(text);
  await page.getByRole('option', { name: pick }).first().click();
}
