import type { Page } from '@playwright/test';
import { activitiesPage } from '../pages/activities.ts';
import { historyPage } from '../pages/history.ts';
import { formOn, setLanguage } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';
import { bothLanguages } from '../fixtures/words.ts';

async function moveDue(page: Page, to: string, reason: string): Promise<void> {
  const plan = activitiesPage(page);
  await plan.open();
  await plan.openRecord('ACT-19');
  await plan.record.getByRole('button', { name: bothLanguages('activities:record.moveDue') }).click();
  const form = formOn(page);
  await form.getByRole('textbox').first().fill(to);
  await form.getByRole('textbox').last().fill(reason);
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');
}

test('the history says who moved a date and why, in both languages, and the earlier date is restored with a reason', async ({
  page,
}) => {
  const history = historyPage(page);
  await moveDue(page, 'Q2 2021', 'чака ДАЕУ');
  await moveDue(page, 'Q3 2021', 'обжалвана поръчка');
  await history.open();
  await expect(history.entries.first()).toContainText(
    /Някой премести на 4 януари 2021.г\. срока на ACT-19 „Пясъчник за иновативни решения“ от 2\. тримесечие 2021.г\. на 3\. тримесечие 2021.г\.; основание: обжалвана поръчка/,
  );

  await history.filterByField('Срок');
  await expect(history.filters).toContainText('поле: срок');
  const [moved] = await history.entries.all();
  if (moved === undefined) throw new Error('the move is not in the history');
  await history.unfold(moved);
  const dialog = await history.openField(moved, 'срок');
  await dialog.getByRole('button', { name: /Връщане на „2\. тримесечие 2021.г\.“/ }).click();
  await dialog.getByRole('button', { name: 'Връщане', exact: true }).click();
  await expect(dialog).toContainText('Напишете основанието');
  await dialog.getByRole('textbox').last().fill('жалбата е отхвърлена');
  await dialog.getByRole('button', { name: 'Връщане', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(history.entries.first()).toContainText(
    /Някой върна „срок“ на ACT-19 „.+“ на стойността от \d\d:\d\d.ч\.: 2\. тримесечие 2021.г\.; основание: жалбата е отхвърлена/,
  );

  await setLanguage(page, 'en');
  await expect(history.entries.first()).toContainText(
    /Somebody restored “deadline” of ACT-19 “Sandbox for Innovative Solutions” to its value of \d\d:\d\d: Q2 2021: /,
  );
  await page.keyboard.press('Control+z');
  await expect(history.toast('shell:undone', { what: 'value restored · ACT-19' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(history.toast('shell:undone', { what: 'deadline moved · ACT-19' })).toBeVisible();
});

test('the next day Ctrl Z takes back what was done the day before, and says what it was', async ({ journey }) => {
  const file = journey.starterWorkbook();
  const first = await journey.start({ file });
  await moveDue(first.page, 'Q2 2021', 'чака ДАЕУ');
  await first.close();

  const { page } = await journey.start({ file });
  await page.getByRole('navigation').waitFor();
  const history = historyPage(page);
  await history.open();
  await expect(history.entries.first()).toContainText('ACT-19');
  await page.keyboard.press('Control+z');
  await expect(history.toast('shell:undone', { what: 'преместен срок · ACT-19' })).toBeVisible();
  await expect(history.entries.first()).toContainText('отмени „преместен срок · ACT-19“');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Няма какво да се отмени.').first()).toBeVisible();
});

test('filters that match nothing say so, and are taken off at once', async ({ page }) => {
  const history = historyPage(page);
  await history.open();
  await expect(history.entries.first()).toContainText('създаде работната книга');
  await history.filterByField('Отчитането е приключено на');
  await expect(history.entries).toHaveCount(0);
  await page.getByRole('button', { name: 'Изчистване на филтрите' }).last().click();
  await expect(history.entries.first()).toContainText('създаде работната книга');
});
