import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bothLanguages } from '../fixtures/words.ts';
import { strategyPage } from '../pages/strategy.ts';
import { goToScreen, narrowOptions, setLanguage } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a coordinator walks the map by keyboard, ties an activity to a goal, sees its light change, and takes it back', async ({
  page,
}) => {
  const strategy = strategyPage(page);
  await strategy.open();
  await strategy.focus('GOAL-1');
  await expect(strategy.card('GOAL-1')).toHaveAccessibleName(/По план.*1 от 1 в график/);
  await page.keyboard.press('ArrowDown');
  await expect(strategy.card('GOAL-2')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('t');
  const dialog = strategy.tieDialog;
  await narrowOptions(dialog.getByRole('combobox', { name: 'Дейност' }), 'Общински електронни услуги');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Тежест' }).fill('2,5');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Добавяне' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(strategy.card('GOAL-1')).toHaveAccessibleName(/Изостава.*71\s% от тежестта/);
  await page.keyboard.press('Control+z');
  await expect(strategy.card('GOAL-1')).toHaveAccessibleName(/По план.*1 от 1 в график/);
});

test('the head of department puts a goal under the vision by dragging, orders goals by key, and ends a tie', async ({
  page,
}) => {
  const strategy = strategyPage(page);
  await strategy.open();
  await strategy.drag('GOAL-2', 'VIS-1');
  await expect(page.getByText('GOAL-2 вече е част от VIS-1.')).toBeVisible();
  await expect(strategy.card('VIS-1')).toHaveAccessibleName(/Изостава/);
  // Parts of the first vision stand first.
  await expect.poll(async () => (await strategy.codesOf(/^Цели и приоритети$/))[0]).toBe('GOAL-2');
  await page.keyboard.press('Control+z');
  await expect(strategy.card('VIS-1')).toHaveAccessibleName(/Без оценка/);

  await strategy.focus('GOAL-2');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('GOAL-2 вече е 1. от 6.')).toBeVisible();
  await expect
    .poll(async () => (await strategy.codesOf(/^Цели и приоритети$/)).slice(0, 2))
    .toEqual(['GOAL-2', 'GOAL-1']);
  await expect(strategy.card('GOAL-2')).toBeFocused();

  await strategy.focus('ACT-17');
  await page.keyboard.press('Delete');
  const dialog = strategy.tieDialog;
  await dialog.getByRole('radio', { name: /GOAL-1/ }).press('Space');
  await dialog.getByRole('radio', { name: /приключва/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'В сила до' }).fill('31.12.2020');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(strategy.card('GOAL-1')).toHaveAccessibleName(/Без оценка/);
});

test('what contributes to nothing is one press away and is tied where it stands', async ({ page }) => {
  const strategy = strategyPage(page);
  await strategy.open();
  await strategy.list('idleChip').click();
  await expect(strategy.list('idleChip')).toHaveText(/15/);
  await page.getByRole('link', { name: /Измерва….*Абонати на Viber/ }).click();
  const dialog = strategy.tieDialog;
  await narrowOptions(dialog.getByRole('combobox', { name: 'Допринася за' }), 'Намаляване на административната тежест');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Добавяне' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(strategy.list('idleChip')).toHaveText(/14/);
  await strategy.list('unservedChip').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'VIS-4' })).toBeVisible();
});

for (const language of ['bg', 'en'] as const) {
  test(`the map is saved as a picture with its goals, in ${language}`, async ({ app, page, journey }) => {
    await setLanguage(page, language);
    const strategy = strategyPage(page);
    await strategy.open();
    const menu = page.getByRole('button', { name: bothLanguages('strategy:map.export') });
    const svg = join(journey.folder, 'map.svg');
    await menu.click();
    await app.pick(svg, () => page.getByRole('menuitem', { name: /SVG/ }).click());
    await expect(page.getByText(bothLanguages('strategy:map.savedToast', { name: 'map.svg' }))).toBeVisible();
    const drawn = readFileSync(svg, 'utf8');
    expect(drawn).toContain(language === 'bg' ? '>Цели и приоритети · 10<' : '>Goals and priorities · 10<');
    for (const code of ['GOAL-1', 'GOAL-6', 'PRI-4', 'FA-1', 'ACT-01']) expect(drawn).toContain(`>${code}<`);
    expect(drawn).toContain(
      language === 'bg' ? 'Обръщане на градската администрация' : 'Turning the city administration',
    );

    const png = join(journey.folder, 'map.png');
    await menu.click();
    await app.pick(png, () => page.getByRole('menuitem', { name: /PNG/ }).click());
    await expect(page.getByText(bothLanguages('strategy:map.savedToast', { name: 'map.png' }))).toBeVisible();
    const header = readFileSync(png);
    expect(header.subarray(1, 4).toString()).toBe('PNG');
    // Twice as many pixels as the picture has units.
    expect(header.readUInt32BE(16)).toBeGreaterThan(2_000);
  });
}

test('a level is renamed in the settings, and is called so on the map, in the plan and on its records', async ({
  page,
}) => {
  await goToScreen(page, 'settings');
  await page.getByRole('link', { name: 'План', exact: true }).last().click();
  const name = (form: string) => page.getByRole('button', { name: new RegExp(form) });
  for (const [form, text] of [
    ['Фокусна област', 'Приоритетно направление'],
    ['Фокусни области', 'Приоритетни направления'],
  ] as const) {
    await page.getByRole('table').getByRole('button', { name: form }).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(name(text).first()).toBeVisible();
  }
  const strategy = strategyPage(page);
  await strategy.open();
  await expect(page.getByRole('heading', { name: /Приоритетни направления/ })).toBeVisible();
  await strategy.card('FA-1').press('Enter');
  await expect(strategy.record).toContainText('FA-1 · Приоритетно направление');
  await goToScreen(page, 'activities');
  await expect(page.getByText('Без приоритетно направление').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Без фокусна област').first()).toBeVisible();
});
