import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { bothLanguages, containing } from '../fixtures/words.ts';
import { expectAccessible } from '../pages/axe.ts';
import { goToScreen } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

/** Makes it as large as a workbook with a million readings would be at the least, and spoils pages in its middle. */
function growAndDamage(file: string): void {
  const database = new Database(file);
  database.exec('CREATE TABLE _ballast (id INTEGER PRIMARY KEY, bytes BLOB) STRICT');
  const add = database.prepare('INSERT INTO _ballast (bytes) VALUES (randomblob(3000))');
  database.transaction(() => {
    for (let row = 0; row < 14_000; row += 1) add.run();
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  const pageSize = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const handle = openSync(file, 'r+');
  try {
    const last = Math.floor(statSync(file).size / pageSize) - 1;
    for (let page = last - 40; page < last; page += 1)
      writeSync(handle, Buffer.alloc(64, 0xff), 0, 64, page * pageSize);
  } finally {
    closeSync(handle);
  }
}

test('a large workbook that is damaged opens to be read; as soon as that is known nothing can be changed, and backups are one step away', async ({
  journey,
}) => {
  const file = journey.starterWorkbook();
  growAndDamage(file);
  const { page } = await journey.start({ file });
  const banner = page.getByRole('status').filter({ hasText: containing('shell:readOnly.damaged') });
  await expect(banner).toBeVisible();
  await goToScreen(page, 'kpis');
  await expect(page.getByText('KPI-01', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: bothLanguages('kpis:new') })).toBeHidden();
  await expectAccessible(page);
  await banner.getByRole('link').click();
  await expect(page.getByRole('heading', { name: bothLanguages('settings:section.backups') }).first()).toBeVisible();
});
