import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures/test.ts';
import { containing } from '../fixtures/words.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { formOn, setLanguage, setTheme } from '../pages/shell.ts';
import { timelinePage } from '../pages/timeline.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('the head of department looks from five years to one and back, with the keys alone', async ({ page }) => {
  const timeline = timelinePage(page);
  await timeline.open();
  await timeline.time('ACT-17').focus();
  await page.keyboard.press('Minus');
  await expect(timeline.months(60)).toBeVisible();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Equal');
  await expect(timeline.months(12)).toBeVisible();
  await page.keyboard.press('t');
  await expect(timeline.grid.getByText('към 04.01.2021')).toBeVisible();
  await page.keyboard.press('End');
  await expect(timeline.grid.getByText('към 04.01.2021')).toBeHidden();
  await page.keyboard.press('Digit0');
  await expect(timeline.months(51)).toBeVisible();
});

test('staff moves a due date along the line with the keys, gives the reason, and takes it back', async ({ page }) => {
  const timeline = timelinePage(page);
  await timeline.open();
  await timeline.time('ACT-17').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await expect(timeline.said.filter({ hasText: '365 дни по-късно' })).toBeAttached();
  await page.keyboard.press('Enter');
  const form = formOn(page);
  await form.getByRole('textbox').last().fill('Проучването се удължава заради извънредното положение.');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(timeline.line('ACT-17')).toContainText('Проучването се удължава заради извънредното положение.');
  await expect(timeline.line('ACT-17')).toContainText(/до края на 2022/);

  // The move is a place of its own: Tab leads to it, and it says from when to when.
  await timeline.time('ACT-17').focus();
  const move = timeline.line('ACT-17').getByRole('button', { name: containing('timeline:move.due') });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(move).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Control+z');
  await expect(timeline.line('ACT-17')).toContainText(/до края на 2021/);
  await expect(timeline.line('ACT-17')).not.toContainText('извънредното положение');
});

test('a move that is given up changes nothing, and a bar dragged by its end asks for the reason too', async ({
  page,
}) => {
  const timeline = timelinePage(page);
  await timeline.open();
  await timeline.time('ACT-17').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(timeline.line('ACT-17')).toContainText(/до края на 2021/);

  const grip = timeline.line('ACT-17').locator('[data-grip="due"]');
  await grip.hover();
  const box = (await grip.boundingBox())!;
  const perYear = (await timeline.line('ACT-17').locator('svg').last().boundingBox())!.width / (51 / 12);
  await page.mouse.down();
  await page.mouse.move(box.x + perYear, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const form = formOn(page);
  await expect(form.getByRole('textbox').first()).toHaveValue(/2022/);
  await page.keyboard.press('Escape');
  await expect(timeline.line('ACT-17')).toContainText(/до края на 2021/);
});

test('the whole timeline is saved as a drawing, a picture and pages that fit paper', async ({ app, page, journey }) => {
  const timeline = timelinePage(page);
  await timeline.open();
  const codes = ['ACT-01', 'ACT-17', 'ACT-32', 'AP-4'];
  const save = async (name: string, format: 'svg' | 'png' | 'pdf', choose: () => Promise<void> = async () => {}) => {
    const dialog = await timeline.openExport(format);
    await choose();
    const path = join(journey.folder, name);
    await app.pick(path, () => dialog.getByRole('button', { name: containing('timeline:export.confirm') }).click());
    await expect(dialog).toBeHidden({ timeout: 60_000 });
    return path;
  };

  const svg = readFileSync(await save('линия.svg', 'svg'), 'utf8');
  expect(svg).toMatch(/^<svg /);
  for (const code of codes) expect(svg).toContain(`>${code}</text>`);
  expect(plain(svg)).toContain('В график');

  const png = readFileSync(await save('линия.png', 'png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(3_200);

  const pages = await pdfPages(await save('линия.pdf', 'pdf'));
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(plain(text)).toContain('2021 г.');
  for (const code of codes) expect(pages.join(' ')).toContain(code);

  const onePage = formOn(page).getByRole('radio', { name: containing('timeline:export.onePage') });
  const one = await pdfPages(await save('лист.pdf', 'pdf', () => onePage.press('Space')));
  expect(one).toHaveLength(1);
  for (const code of codes) expect(one[0]).toContain(code);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on the timeline and its export, ${theme}`, async ({ page, app }) => {
    await setLanguage(page, theme === 'light' ? 'bg' : 'en');
    await setTheme(page, theme);
    const timeline = timelinePage(page);
    await timeline.open();
    await expect(timeline.line('ACT-01')).toBeVisible();
    const found = async () => {
      const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
    };
    expect(await found()).toEqual([]);
    await timeline.openExport('pdf');
    expect(await found()).toEqual([]);
  });
