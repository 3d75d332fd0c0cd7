import type { Page } from '@playwright/test';
import { containing } from '../fixtures/words.ts';

/** The plan as a board and as the matrix of districts. */
export function planViewsPage(page: Page) {
  const card = (code: string) => page.getByRole('gridcell').filter({ has: page.getByText(code, { exact: true }) });
  return {
    card,
    async show(view: 'board' | 'districts') {
      await page.getByRole('radio', { name: containing(`activities:view.${view}`) }).click();
    },
    async columnsBy(by: 'status' | 'readiness' | 'lifecycle') {
      await page.getByRole('button', { name: containing('planBoard:columnsBy') }).click();
      await page.getByRole('menuitemradio', { name: containing(`planBoard:by.${by}`) }).click();
    },
    /** With the keys alone: M, so many columns to the right (or, below 0, to the left), Enter. */
    async moveCard(code: string, by: number) {
      await card(code).focus();
      await page.keyboard.press('m');
      for (let step = 0; step < Math.abs(by); step += 1) await page.keyboard.press(by < 0 ? 'ArrowLeft' : 'ArrowRight');
      await page.keyboard.press('Enter');
    },
    /** A cell of the matrix: an activity by its code, a district by its place in the city's list, from 1. */
    district: (code: string, place: number) =>
      page
        .getByRole('row')
        .filter({ has: page.getByText(code, { exact: true }) })
        .getByRole('gridcell')
        .nth(place),
  };
}
