import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnReadings, kpiChartInput } from '#shared/charts/kpi-chart-input.ts';
import { chartCaveats } from '#shared/charts/kpi/chart-description.ts';
import { chartNotes } from '#shared/charts/kpi/chart-notes.ts';
import { chartCells } from '#shared/charts/kpi/chart-rows.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { chartFactsOf } from './chart-facts-of.ts';
import { kpiView } from './kpi-views.ts';

const asOf = '2021-01-04';
const i18n = createI18n('bg');
const size = { width: 400, height: 160, fontSize: 12 };
const exactly = (value: number) => ({ value, qualifier: 'exactly' }) as const;
let test: TestCore;

beforeEach(async () => {
  test = await openStarterCore();
});
afterEach(() => test.close());

async function idOf(code: string): Promise<string> {
  const { kpis } = await test.client.kpis.list({ asOf });
  const found = kpis.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the plan`);
  return found.id;
}

function factsOf(id: string) {
  const { database } = test.core.session.workbook();
  const kpi = kpiView(database, asOf, id);
  if (kpi === null) throw new Error('the indicator is gone');
  return chartFactsOf(database, asOf, kpi);
}

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00A0', ' '));

describe('what the chart of an indicator is drawn from', () => {
  it('keeps what was superseded, tied to what took its place, and says it in words', async () => {
    const id = await idOf('KPI-02');
    const [old] = factsOf(id).readings;
    await test.client.kpis.supersedeReading({
      id: old?.id ?? '',
      asOf: '2020-06-30',
      quantity: exactly(68),
      reason: { bg: 'Две услуги са броени два пъти.' },
    });
    const facts = factsOf(id);
    expect(kpiChartInput(facts, size, i18n)?.superseded).toMatchObject([
      { on: '2020-06-30', value: 70, by: { on: '2020-06-30', value: 68 } },
    ]);
    expect(plain(chartCaveats(facts, i18n, 'bg'))).toContain('≥ 70 услуги към юни 2020 г. е коригирано на 68 услуги.');
    const cells = chartCells(facts, i18n, 'bg');
    expect(cells.some((row) => row.includes('Две услуги са броени два пъти.'))).toBe(true);
  });

  it('breaks where the definition changes, and leaves out what was measured in another unit', async () => {
    const id = await idOf('KPI-01');
    await test.client.kpis.redefine({
      kpi: id,
      fields: { definition: { bg: 'Само райони с плащане.', en: 'Only districts with payment.' } },
      validFrom: '2020-10-01',
      reason: { bg: 'Решение на Борда.' },
    });
    await test.client.kpis.addReading({ kpi: id, asOf: '2020-12-31', quantity: exactly(3) });
    // The value of January was made under the first definition: the new one lies between two of the old.
    expect(kpiChartInput(factsOf(id), size, i18n)?.breaks).toMatchObject([
      { on: '2020-10-01', label: { bg: 'определение 2' } },
      { on: '2021-01-02', label: { bg: 'определение 1' } },
    ]);
    await test.client.kpis.redefine({
      kpi: id,
      fields: { unit: { bg: 'гишета', en: 'counters' } },
      validFrom: '2020-12-15',
      reason: { bg: 'Нова мярка.' },
    });
    await test.client.kpis.addReading({ kpi: id, asOf: '2020-12-20', quantity: exactly(11) });
    const facts = factsOf(id);
    expect(drawnReadings(facts).map(({ quantity }) => quantity?.value)).toEqual([11]);
    expect(plain(chartCaveats(facts, i18n, 'bg'))[0]).toMatch(/в друга мярка/);
  });

  it('numbers the decisions of targets and the notes of readings by their days', async () => {
    const id = await idOf('KPI-02');
    await test.client.kpis.setTarget({
      kpi: id,
      quantity: exactly(150),
      due: '2021',
      validFrom: '2020-09-01',
      decision: { bg: 'Решение № 5 на Столичния общински съвет.' },
    });
    const notes = chartNotes(factsOf(id), i18n);
    expect(notes.map(({ number, on }) => [number, on])).toEqual([
      [1, '2020-06-30'],
      [2, '2020-09-01'],
    ]);
    expect(notes[1]?.text.bg).toContain('Решение № 5');
  });

  it('tells what a report of a tied activity says of it, and nothing of what it does not name', async () => {
    const id = await idOf('KPI-02');
    const { links } = await test.client.kpis.get({ id, asOf });
    const activity = links.find(({ entity }) => entity === 'activity');
    const say = (done: string) =>
      test.client.activities.report({
        id: activity?.record.id ?? '',
        asOf,
        light: 'onTrack',
        progressPercent: null,
        done: { bg: done },
        next: { bg: 'Продължава.' },
        blockers: {},
        askOfBoard: {},
        riskReviews: [],
        evidence: [],
      });
    await say('По KPI-02 са добавени 20 услуги.');
    expect(factsOf(id).mentions).toMatchObject([{ on: asOf, text: { bg: 'По KPI-02 са добавени 20 услуги.' } }]);
    await say('По KPI-021 няма промяна.');
    expect(factsOf(id).mentions?.some(({ text }) => text.bg.includes('KPI-021'))).toBe(false);
  });

  it('is saved as comma-separated values, with the state of each', async () => {
    const id = await idOf('KPI-01');
    const path = join(test.folder, 'values.csv');
    const grant = test.core.grants.give(path, 'saveFile');
    const { name } = await test.client.kpis.exportChart({ id, asOf, language: 'bg', grant });
    expect(name).toBe('values.csv');
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines[0]).toContain('Към,Стойност');
    expect(lines.filter((line) => line.includes('брои се'))).toHaveLength(2);
  });
});
