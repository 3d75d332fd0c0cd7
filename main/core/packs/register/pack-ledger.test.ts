import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LedgerFigure } from '#shared/contract/pack-register.ts';
import { readReading } from '../../kpis/read-readings.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { registeredPacks } from '../pack-store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let app: TestCore;
let now = Date.parse('2021-01-04T08:00:00Z');
const issue = async () => {
  const { meetings } = await app.client.board.meetings({});
  const meeting = meetings.find(({ isNext }) => isNext)!.id;
  const grant = app.core.grants.give(app.folder, 'exportFolder');
  await app.client.packs.issue({ meeting, languages: ['bg'], formats: ['html'], note: 'Известно.', grant });
  return registeredPacks(app.core.session.workbook().database).at(-1)!.id;
};
beforeAll(async () => {
  app = await openStarterCore(() => now);
  await issue();
});
afterAll(async () => {
  await app.core.packRenderer.dispose();
  app.close();
});

const figureOf = (figures: readonly LedgerFigure[], code: string) =>
  figures.find(({ reading, opens }) => reading !== null && opens?.code === code)!;

test('a figure leads to the indicator of its reading, or to the record that it is printed with', async () => {
  const [first] = registeredPacks(app.core.session.workbook().database);
  const { figures } = await app.client.packRegister.ledger({ pack: first!.id });
  expect(figures.map(({ ref }) => ref)).toEqual(figures.map(({ ref }) => ref).toSorted((a, b) => a - b));
  expect(figureOf(figures, 'KPI-01').opens).toMatchObject({ entity: 'kpi' });
  const kinds = new Set(figures.map(({ opens }) => opens?.entity ?? 'plan'));
  expect([...kinds]).toEqual(expect.arrayContaining(['kpi', 'plan', 'strategyNode']));
});

test('a reference opens the figure of the newest pack, and with a number that of its pack, in either script', async () => {
  const [first] = registeredPacks(app.core.session.workbook().database);
  const texts = ['Б-03', 'B-3', 'ДБ-2021-01 Б-03', 'DB-2021-01 b 3', 'DB-2021-01-v1 В-03'];
  for (const text of texts) {
    const found = await app.client.packRegister.figures({ text });
    expect(found).toMatchObject([{ pack: { id: first!.id }, figure: { ref: 3, label: { bg: 'Б-03' } } }]);
  }
  expect(await app.client.packRegister.figures({ text: 'DB-2020-01 B-03' })).toEqual([]);
  expect(await app.client.packRegister.figures({ text: 'Б-9999' })).toEqual([]);
});

test('a reading that was corrected since is said, and the next pack restates its figure', async () => {
  const [first] = registeredPacks(app.core.session.workbook().database);
  const before = await app.client.packRegister.ledger({ pack: first!.id });
  const figure = figureOf(before.figures, 'KPI-01');
  expect(figure.supersededBy).toBeNull();
  const wrong = readReading(app.core.session.workbook().database, figure.reading!)!;
  now += 60_000;
  await app.client.kpis.supersedeReading({
    id: figure.reading!,
    asOf: wrong.asOf,
    asOfPrecision: wrong.asOfPrecision,
    quantity: { value: 6, qualifier: 'exactly' },
    reason: { bg: 'Справката беше непълна.' },
  });
  const after = await app.client.packRegister.ledger({ pack: first!.id });
  expect(figureOf(after.figures, 'KPI-01').supersededBy?.value.bg).toContain('6');

  const second = await issue();
  const { comparison } = await app.client.packRegister.compare({ from: first!.id, to: second });
  expect(comparison.restated.map(({ before: was, after: is }) => [was.bg, is.bg])).toContainEqual([
    figure.value.bg,
    expect.stringContaining('6'),
  ]);
  const self = await app.client.packRegister.compare({ from: second, to: second });
  expect(self.comparison.restated).toEqual([]);
});
