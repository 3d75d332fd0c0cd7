import type { Locator, Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn } from './shell.ts';

/** A file as a person drags it onto a window; `bytes` makes one of that size. */
export interface DroppedFile {
  name: string;
  text?: string;
  bytes?: number;
}

/** Drops files on a place of the page, as the system does when a person lets go of them there. */
export async function dropFiles(page: Page, place: Locator, files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    const megabyte = new Uint8Array(1_000_000);
    for (const { name, text = '', bytes = 0 } of dropped) {
      const parts = bytes === 0 ? [text] : Array.from({ length: bytes / megabyte.length }, () => megabyte);
      transfer.items.add(new File(parts, name));
    }
    return transfer;
  }, files);
  for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer });
}

/** The files and links of one record. */
export function attachmentsOn(page: Page, record: Locator) {
  const list = record.getByRole('list', { name: bothLanguages('attachments:list') });
  return {
    list,
    part: record.getByRole('region', { name: bothLanguages('attachments:title') }),
    line: (name: string): Locator => list.getByRole('listitem').filter({ hasText: name }),
    async add(what: 'file' | 'link' | 'address') {
      await record.getByRole('button', { name: bothLanguages('attachments:add.label') }).press('Enter');
      await page.getByRole('menuitem', { name: bothLanguages(`attachments:add.${what}`) }).press('Enter');
    },
    async act(name: string, action: 'save' | 'rename' | 'relink' | 'remove' | 'open') {
      await record.getByRole('button', { name: bothLanguages('attachments:act.menu', { name }) }).press('Enter');
      await page.getByRole('menuitem', { name: bothLanguages(`attachments:act.${action}`) }).press('Enter');
    },
    open: (name: string) =>
      list.getByRole('link', { name: bothLanguages('attachments:act.openName', { name }) }).press('Enter'),
    /** In a form that records something: what goes with it. */
    evidence: formOn(page).getByRole('region', { name: bothLanguages('attachments:evidence.title') }),
    /** What was just said at the bottom of the window. */
    told: (key: string, values: Record<string, unknown>) =>
      page.getByText(containing(`attachments:${key}`, values)).first(),
  };
}
