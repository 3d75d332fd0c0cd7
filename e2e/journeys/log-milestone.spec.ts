import { programmesPage } from '../pages/programmes.ts';
import { findByTyping } from '../pages/shell.ts';
import { expect, test } from '../fixtures/test.ts';

test('a coordinator logs a milestone of ICC with its evidence', async ({ page }) => {
  const programmes = programmesPage(page);
  await programmes.open('ICC');
  await programmes.log('E06', '4.1.2021', 'протокол от работната среща');
  await findByTyping(page, 'ICC-E06', /ICC-E06|Работна среща/);
  await expect(programmes.record).toContainText('протокол от работната среща');
  await expect(programmes.record).toContainText('04.01.2021');
});
