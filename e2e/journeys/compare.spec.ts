import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { activitiesPage } from '../pages/activities.ts';
import { comparePage } from '../pages/compare.ts';
import { pdfPages } from '../pages/pdf-text.ts';
import { formOn, goToScreen, setLanguage, setTheme, settingsPart } from '../pages/shell.ts';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('what the adopted plan became is seen: what appeared, what was late; turned round it was dropped; a line leads to its record', async ({
  page,
}) => {
  const compare = comparePage(page);
  await compare.open();
  await expect(compare.before).toContainText('PLAN-1');
  await expect(compare.after).toContainText('04.01.2021');
  await expect(compare.section('status')).toContainText('Просрочена');

  await compare.chooseDay('before', '1.10.2020');
  await expect(compare.before).toContainText('01.10.2020');
  await expect(compare.section('appeared').getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText(/Планът още не е приет/)).toBeVisible();
  await compare.swap();
  await expect(compare.section('dropped').getByRole('listitem')).toHaveCount(4);
  await page.goBack();
  await expect(compare.section('appeared')).toContainText('AP-3');

  await compare.section('status').getByRole('link', { name: 'Общински електронни услуги през Единния модел' }).click();
  await expect(page.getByRole('complementary')).toContainText('ACT-01');
});

test('a moved date is a slip with its days and its reason, in both languages, and is saved as a table and as pages', async ({
  app,
  page,
  journey,
}) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-01');
  await plan.record.getByRole('button', { name: bothLanguages('activities:record.moveDue') }).click();
  const form = formOn(page);
  await form.getByRole('textbox', { name: bothLanguages('activities:due.to') }).fill('31.3.2021');
  await form.getByRole('textbox', { name: bothLanguages('activities:due.reason') }).fill('Чака се решение на ДАЕУ');
  await form.getByRole('button', { name: bothLanguages('activities:due.confirm') }).click();
  await expect(form).toBeHidden();

  const compare = comparePage(page);
  await compare.open();
  const slip = compare.section('slipped').getByRole('listitem');
  await expect(slip).toContainText('края на 2020');
  await expect(slip).toContainText('31.03.2021');
  await expect(slip).toContainText('с 90 дни по-късно, 1 преместване. Основание: Чака се решение на ДАЕУ');

  const table = join(journey.folder, 'сравнение.csv');
  await app.pick(table, () => compare.saveAs('csv'));
  await expect(page.getByText(containing('compare:export.done', { name: 'сравнение.csv' })).first()).toBeVisible();
  expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFFПреди,.*\r\n[^]*Удължени срокове,ACT-01,/);

  await setLanguage(page, 'en');
  await expect(slip).toContainText('90 days later, 1 move. Reason: Чака се решение на ДАЕУ');
  const pages = join(journey.folder, 'comparison.pdf');
  await app.pick(pages, () => compare.saveAs('pdf'));
  await expect(page.getByText(containing('compare:export.done', { name: 'comparison.pdf' })).first()).toBeVisible({
    timeout: 60_000,
  });
  const text = (await pdfPages(pages)).join(' ');
  expect(text).toContain('Comparison of the plan');
  expect(text).toMatch(/end of 2020 → 31 Mar 2021/);
});

test('an amendment keeps the plan as it is and is compared with what comes after; undo takes it back', async ({
  page,
}) => {
  await goToScreen(page, 'settings');
  await settingsPart(page, 'plan').click();
  const versions = page.getByRole('region', { name: bothLanguages('versions:title') });
  await versions.getByRole('button', { name: bothLanguages('versions:amend') }).click();
  const form = formOn(page);
  await form.getByRole('button', { name: bothLanguages('versions:form.submit') }).click();
  await expect(form).toContainText('Напишете наименование');
  await form.getByRole('textbox', { name: bothLanguages('versions:form.title') }).fill('Първо изменение на плана');
  await form.getByRole('textbox', { name: bothLanguages('common:reason') }).fill('Актуализиране на списъка');
  await form.getByRole('button', { name: bothLanguages('versions:form.submit') }).click();
  await expect(form).toBeHidden();
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(versions).toContainText('Първо изменение на плана');

  await versions
    .getByRole('link', { name: bothLanguages('versions:content') })
    .nth(1)
    .click();
  await expect(formOn(page).getByRole('row')).toHaveCount(37);
  await page.keyboard.press('Escape');

  const compare = comparePage(page);
  await compare.open();
  await compare.choose('after', /PLAN-2/);
  await expect(compare.after).toContainText('PLAN-2');
  await expect(compare.section('status')).toContainText('ACT-01');

  await page.keyboard.press('Control+z');
  await expect(page.getByText(containing('shell:undone', { what: 'изменение на плана' })).first()).toBeVisible();
  await compare.open();
  await compare.before.click();
  await expect(formOn(page).getByRole('button', { name: /PLAN-2/ })).toHaveCount(0);
});

test('a hold that ended is still seen on the days it lasted, with its reason', async ({ page }) => {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-14');
  const set = async (lifecycle: string, since: string, reason: string) => {
    await plan.record
      .getByRole('button', { name: containing('activities:column.lifecycle') })
      .first()
      .click();
    const form = formOn(page);
    await form.getByRole('radio', { name: lifecycle }).press('Space');
    await form.getByRole('textbox').first().fill(since);
    await form.getByRole('textbox').nth(1).fill(reason);
    await form.getByRole('button', { name: bothLanguages('activities:lifecycle.apply') }).click();
    await expect(form).toBeHidden();
  };
  await set('Спряна', '1.12.2020', 'Чака се средата в облака');
  await set('В изпълнение', '20.12.2020', '');
  const history = plan.record.getByRole('list', { name: bothLanguages('activities:lifecycle.history') });
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await expect(history).toContainText('Чака се средата в облака');
  await expect(plan.record).not.toContainText('Спряна от');

  const compare = comparePage(page);
  await compare.open();
  await compare.chooseDay('after', '10.12.2020');
  const line = compare.section('status').getByRole('listitem').filter({ hasText: 'ACT-14' });
  await expect(line).toContainText('Спряна');
});

for (const [language, theme] of [
  ['bg', 'light'],
  ['en', 'dark'],
] as const)
  test(`axe finds nothing on the comparison and the versions in ${language}, ${theme}`, async ({ page }) => {
    await setLanguage(page, language);
    await setTheme(page, theme);
    const violations = async (within = 'body') => {
      await page.waitForLoadState('networkidle');
      const found = await new AxeBuilder({ page }).setLegacyMode(true).include(within).analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
    };
    const compare = comparePage(page);
    await compare.open();
    await compare.chooseDay('before', '1.10.2020');
    await expect(compare.section('appeared')).toBeVisible();
    expect(await violations()).toEqual([]);
    await compare.before.click();
    await expect(formOn(page)).toBeVisible();
    // What react-aria puts around a popover, a hidden button that closes it, stands in no landmark.
    expect(await violations('[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await goToScreen(page, 'settings');
    await settingsPart(page, 'plan').click();
    await page
      .getByRole('link', { name: bothLanguages('versions:content') })
      .first()
      .click();
    await expect(formOn(page).getByRole('row')).toHaveCount(37);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: bothLanguages('versions:amend') }).click();
    await expect(formOn(page).getByRole('textbox')).not.toHaveCount(0);
    expect(await violations()).toEqual([]);
  });
