import type { CDPSession, Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import type { Answered } from './page-probe.ts';
import { workOf } from './scroll.ts';

/** The plan's address in a view, with nothing asked. */
export const viewAddress = (view: string) =>
  `#/activities?plan=${encodeURIComponent(JSON.stringify({ view, question: { grouping: 'none' } }))}`;

export async function showView(page: Page, view: string): Promise<Answered> {
  await page.evaluate(() => window.benchProbe.watch());
  await page.getByRole('radio', { name: containing(`activities:view.${view}`) }).click();
  return page.evaluate(() => window.benchProbe.answered());
}

/** Does something and waits for the picture that answers it; `wanted` is a text that must be in it. */
async function answered(page: Page, act: () => Promise<void>, wanted?: string): Promise<Answered> {
  await page.evaluate((text) => window.benchProbe.watch(text), wanted);
  await act();
  return page.evaluate(() => window.benchProbe.answered());
}

export interface AnsweredWithWork extends Answered {
  /** Of the page's main thread until it rests again, in milliseconds: it tells more than the clock where others work too. */
  work: number;
}

/** Measures what is done, one thing after the other. */
function measuring(page: Page, devtools: CDPSession) {
  const done: { what: string; found: AnsweredWithWork }[] = [];
  const workNow = async () => 1000 * ((await workOf(devtools)).get('TaskDuration') ?? 0);
  const measure = async (what: string, act: () => Promise<void>) => {
    const before = await workNow();
    const found = await answered(page, act);
    done.push({ what, found: { ...found, work: (await workNow()) - before } });
  };
  return { done, measure };
}

/** What a person does with the table, each once: the first sort is that of a plan just opened. */
export async function askInTable(
  page: Page,
  devtools: CDPSession,
): Promise<readonly { what: string; found: AnsweredWithWork }[]> {
  const head = (column: string) =>
    page
      .getByRole('columnheader', { name: containing(`activities:column.${column}`) })
      .getByRole('button')
      .first();
  const words = page.getByRole('searchbox', { name: bothLanguages('activities:filterText') });
  const chip = page.getByRole('toolbar').getByRole('button', { name: /^\d+ / });
  const menu = () => page.getByRole('toolbar').locator('button[aria-haspopup]:has(b)');
  const { done, measure } = measuring(page, devtools);
  const group = async (by: string) => {
    await menu().click();
    const item = page.getByRole('menuitemradio', { name: containing(`activities:grouping.${by}`) });
    await item.waitFor();
    await measure(`group by ${by}`, () => item.click());
  };

  await measure('sort by title, the first time', () => head('title').click());
  await measure('sort by title, the other way', () => head('title').click());
  await measure('sort by due date', () => head('due').click());
  await words.focus();
  await measure('filter by words', () => page.keyboard.insertText('данни'));
  await measure('filter by words, one letter more', () => page.keyboard.insertText(' з'));
  await measure('filter by no words', () => words.press('Control+A').then(() => words.press('Delete')));
  await measure('filter by a status', () => chip.nth(1).click());
  await measure('filter by all statuses', () => chip.first().click());
  await group('responsible');
  await group('none');
  return done;
}

/** Types over a title and presses Enter: until what was saved is painted. */
export async function editTitles(page: Page, times: number): Promise<readonly Answered[]> {
  const found: Answered[] = [];
  for (let run = 0; run < times; run += 1) {
    const cell = page.locator('td[data-column=title]').nth(3 + run);
    await cell.focus();
    await page.keyboard.press('F2');
    const text = `Мярка ${run} ${Date.now()}`;
    await cell.getByRole('textbox').fill(text);
    found.push(await answered(page, () => page.keyboard.press('Enter'), text));
  }
  return found;
}

export async function openDevtools(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return devtools;
}

/** What a person does with the list of indicators: sorting, and finding by words. */
export async function askInKpis(
  page: Page,
  devtools: CDPSession,
): Promise<readonly { what: string; found: AnsweredWithWork }[]> {
  const head = (column: string) =>
    page.getByRole('columnheader', { name: containing(`kpis:column.${column}`) }).getByRole('button');
  const { done, measure } = measuring(page, devtools);
  await measure('sort indicators by title, the first time', () => head('title').click());
  await measure('sort indicators by title, the other way', () => head('title').click());
  await measure('sort indicators by light', () => head('light').click());
  await page.getByRole('searchbox').first().focus();
  await measure('filter indicators by words', () => page.keyboard.insertText('ра'));
  return done;
}
