import { expect, type Page } from '@playwright/test';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { formOn } from './shell.ts';

/** Update packets: making one, and the answer that comes back. */
export function packetsPage(page: Page) {
  return {
    openMaking: () => page.getByRole('button', { name: bothLanguages('packets:make.button') }).click(),
    fillRecipient: (recipient: string) =>
      formOn(page)
        .getByRole('textbox', { name: containing('packets:make.recipient') })
        .fill(recipient),
    save: () =>
      formOn(page)
        .getByRole('button', { name: containing('packets:make.save') })
        .click(),
    read: () => page.getByRole('button', { name: bothLanguages('packets:read') }).click(),
    heading: page.getByRole('heading', { level: 1, name: bothLanguages('packets:preview.title') }),
    /** The ticked row of a field of a record. */
    tick: (field: string, record: string) =>
      page.getByRole('checkbox', {
        name: new RegExp(`${bothLanguages(`packets:field.${field}`).source.slice(1, -1)}, ${record}`),
      }),
    row: (field: string) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: bothLanguages(`packets:field.${field}`) }) }),
    async take() {
      await page.getByRole('button', { name: /^(Приемане на|Take) \d/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: bothLanguages('packets:preview.title') })).toBeHidden();
    },
  };
}

/** The form of a packet, in a browser of its own: no application, no network. */
export function packetForm(form: Page) {
  const record = (code: string) => form.getByRole('region', { name: new RegExp(code) });
  const status = form.getByRole('status');
  return {
    record,
    status,
    who: (name: string) => form.getByRole('textbox', { name: bothLanguages('packets:form.who') }).fill(name),
    choose: (code: string, choice: string) => record(code).getByRole('radio', { name: choice, exact: true }).check(),
    fill: (code: string, field: string, text: string) =>
      record(code)
        .getByRole('textbox', { name: bothLanguages(`packets:field.${field}`) })
        .fill(text),
    /** Chooses files as in the dialog of the browser. */
    attach: (code: string, files: readonly { name: string; text?: string; bytes?: number }[]) =>
      record(code)
        .locator('input[type="file"]')
        .setInputFiles(
          files.map(({ name, text = '', bytes = 0 }) => ({
            name,
            mimeType: 'application/octet-stream',
            buffer: bytes === 0 ? Buffer.from(text) : Buffer.alloc(bytes, 7),
          })),
        ),
    save: () => form.getByRole('button', { name: bothLanguages('packets:form.save') }).click(),
    /** Saves the answer under this path. */
    async saveAs(path: string) {
      const [download] = await Promise.all([
        form.waitForEvent('download'),
        form.getByRole('button', { name: bothLanguages('packets:form.save') }).click(),
      ]);
      await download.saveAs(path);
      return download.suggestedFilename();
    },
    load: (path: string) => form.locator('input[type="file"][accept]').setInputFiles(path),
  };
}
