import { join } from 'node:path';
import { withIssuedPage } from '../fixtures/issued-page.ts';
import { bothLanguages } from '../fixtures/words.ts';
import { afterMeetingPage } from '../pages/after-meeting.ts';
import { boardPage } from '../pages/board.ts';
import { meetingPage } from '../pages/meetings.ts';
import { expect, test } from '../fixtures/test.ts';
import { timelinePage } from '../pages/timeline.ts';
import { screens, setLanguage, setTheme } from '../pages/shell.ts';

/** Not a test of anything: `npm run screenshots` takes the pictures of the README and the guide, so that they stay true. */
const folder = join(import.meta.dirname, '../../docs/screenshots');
const looks = [
  { language: 'bg', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

for (const { language, theme } of looks) {
  test(`every screen in ${language}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(page, language);
    await setTheme(page, theme);
    for (const screen of screens) {
      await page.evaluate((path) => (window.location.hash = path), `/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${screen}-${language}-${theme}.png`), animations: 'disabled' });
    }
  });
}

for (const { language, theme } of looks)
  test(`the timeline in ${language}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(page, language);
    await setTheme(page, theme);
    const timeline = timelinePage(page);
    await timeline.open();
    await expect(timeline.line('ACT-01')).toBeVisible();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `timeline-${language}-${theme}.png`), animations: 'disabled' });
  });

const spoken = {
  bg: [
    'Данните за качеството на въздуха да се публикуват като отворени данни, до зам.-кмета, до 30.06.2021',
    'з Разчет на мрежата от станции, отг. Иновативна София, до края на 2021',
  ],
  en: [
    'Air-quality data to be published as open data, to the Deputy Mayor, by 30.06.2021',
    'act Budget of the network of stations, owner Innovative Sofia, by the end of 2021',
  ],
} as const;

for (const { language, theme } of looks)
  test(`what the secretary of the Board works with in ${language}, ${theme}`, async ({ journey }) => {
    const file = journey.starterWorkbook();
    await withIssuedPage(file, journey.folder);
    const { page } = await journey.start({ file });
    const take = (name: string) =>
      page.screenshot({ path: join(folder, `board-${name}-${language}-${theme}.png`), animations: 'disabled' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await setLanguage(page, language);
    await setTheme(page, theme);
    const board = boardPage(page);
    await board.open();
    await meetingPage(page).agenda.locator('[data-title]').nth(2).press('Enter');
    await take('agenda');
    await board.showPack();
    await expect(page.getByRole('img', { name: / 1 (?:от|of) \d+/ })).toBeVisible({ timeout: 60_000 });
    await take('check');
    const design = await board.openDesign();
    await design.setDepth('kpis', 'brief');
    await take('designer');
    await design.close();
    await page.getByRole('link', { name: bothLanguages('register:link') }).click();
    await expect(page.getByRole('heading', { name: bothLanguages('register:title') })).toBeVisible();
    await take('register');
    const meeting = afterMeetingPage(page);
    await meeting.open(/1 октомври 2020|1 October 2020/);
    await meeting.tab('session');
    for (const line of spoken[language]) await meeting.type(line);
    await take('session');
  });
