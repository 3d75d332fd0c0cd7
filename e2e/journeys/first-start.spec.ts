import { join } from 'node:path';
import { bothLanguages } from '../fixtures/words.ts';
import { expect, test } from '../fixtures/test.ts';

test('a person starts the application for the first time and opens the starter plan of Sofia', async ({ journey }) => {
  const app = await journey.start();
  await expect(app.page.getByRole('heading', { level: 1, name: bothLanguages('shell:start.title') })).toBeVisible();
  await app.pick(join(journey.folder, 'sofia.roadmap'), () =>
    app.page.getByRole('button', { name: /Отваряне на началния план на София/ }).click(),
  );
  await expect(app.page.getByRole('heading', { level: 1, name: 'Днес' })).toBeVisible();
  await expect(app.page.getByRole('link', { name: /План/ })).toContainText('36');
  await expect(app.page.getByText('към 04.01.2021 г.').first()).toBeVisible();
});
