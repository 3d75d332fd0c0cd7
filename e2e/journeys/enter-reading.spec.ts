import { kpisPage } from '../pages/kpis.ts';
import { expect, test } from '../fixtures/test.ts';

test('someone enters a reading and sees the light change, with its reason; the wrong value is refused in its field', async ({
  page,
}) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-01');
  await expect(kpis.record).toContainText('Непостигната в срок');

  await kpis.enter('много', 'слух');
  await expect(kpis.record).toContainText('4 от 24 района към');

  await kpis.enter('24', 'Всички районни администрации са включени.');
  await expect(kpis.record).toContainText('24 от 24 района');
  await expect(kpis.record).not.toContainText('Непостигната в срок');
  await expect(kpis.record).toContainText('Постигната');
  await expect(kpis.record).toContainText('Всички районни администрации са включени.');
});

test('a qualifier that is typed as people write it is kept', async ({ page }) => {
  const kpis = kpisPage(page);
  await kpis.open('KPI-02');
  await kpis.enter('над 150', 'по справка от районите');
  await expect(kpis.record).toContainText('≥ 150 услуги');
});
