import { expect, type Locator, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn, goToScreen } from './shell.ts';

export const exportFormats = ['pdf', 'svg', 'png'] as const;

/** The plan in time. */
export function timelinePage(page: Page) {
  const grid = page.getByRole('grid', { name: bothLanguages('timeline:label') });
  const line = (code: string): Locator => grid.getByRole('row').filter({ has: page.getByText(code, { exact: true }) });
  return {
    grid,
    line,
    /** What has the focus of a line: its part in time. */
    time: (code: string): Locator => line(code).getByRole('gridcell'),
    async open() {
      await goToScreen(page, 'activities');
      await page.getByRole('radio', { name: bothLanguages('activities:view.timeline') }).click();
      await expect(grid).toBeVisible();
    },
    months: (count: number): Locator => grid.getByText(bothLanguages('timeline:months', { count })),
    /** What is said aloud, and shown at the foot, while a bar is moved by keys. */
    said: page.getByRole('status'),
    async openExport(format: (typeof exportFormats)[number]) {
      await page.getByRole('button', { name: bothLanguages('timeline:export.open') }).click();
      const dialog = formOn(page);
      await dialog.getByRole('radio', { name: containing(`timeline:export.${format}`) }).press('Space');
      return dialog;
    },
  };
}
