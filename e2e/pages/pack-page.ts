import { expect, type Locator, type Page } from '@playwright/test';

/** The HTML form of a pack, opened from its file. */
export function packPage(page: Page) {
  const book = (language: 'bg' | 'en' = 'bg') => page.locator(`.book.${language}`);
  const place = (name: string) => page.locator(`[data-place="${name}"]:visible`);
  return {
    book,
    place,
    card: page.locator('.card-of:visible'),
    pointCard: page.locator('.point-card:visible'),
    async find(text: string) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async sortBy(table: Locator, column: string) {
      await table.getByRole('button', { name: column }).click();
    },
    points: (of: string) => place(of).locator('.point'),
    async comment(on: string, text: string) {
      await place(on).locator('.comment-button').first().focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
      await expect(place(on)).toContainText(text);
    },
    async save(who: string, path: string): Promise<string> {
      await page.getByRole('button', { name: /^(Коментари|Comments)/ }).click();
      await page.getByRole('textbox', { name: /Вашето име|Your name/ }).fill(who);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /Запази файла|Save the file/ }).click(),
      ]);
      await download.saveAs(path);
      return download.suggestedFilename();
    },
  };
}
