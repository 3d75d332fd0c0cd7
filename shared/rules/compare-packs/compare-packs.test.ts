import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import { comparePacks, isSamePack, packSections, type PackComparison } from './compare-packs.ts';

type Compared = Parameters<typeof comparePacks>[0];
type Row = NonNullable<PackDocument['plan']>['groups'][number]['rows'][number];
type Kpi = NonNullable<PackDocument['kpis']>[number];
type Outcome = NonNullable<PackDocument['advice']>[number];

const text = (bg: string) => ({ bg, en: `${bg} (en)` });
const uuid = (index: number) => `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const row = (index: number, told: Partial<Row> = {}): Row => ({
  code: `ACT-${index}`,
  title: text(`Дейност ${index}`),
  unit: null,
  term: null,
  status: 'onTrack',
  late: false,
  progress: null,
  facts: { id: uuid(index), start: null, due: '2021-06-30' },
  ...told,
});

const kpi = (code: string, told: Partial<Kpi> = {}): Kpi => ({
  code,
  title: text(`Индикатор ${code}`),
  unit: text('района'),
  tier: 'result',
  definition: null,
  value: null,
  missing: null,
  stale: null,
  light: 'green',
  lightWord: text('по план'),
  rule: null,
  target: null,
  baseline: null,
  source: text('източник'),
  notes: [],
  chart: null,
  ...told,
});

const figure = (ref: number, what: string, value: string, asOf: string): PackDocument['ledger'][number] => ({
  ref,
  label: { bg: `Б-0${ref}`, en: `B-0${ref}` },
  what: text(what),
  value: text(value),
  quantity: null,
  asOf: text(asOf),
  source: text('източник'),
  rule: null,
  reading: null,
});

const advice = (said: string, told: Partial<Outcome> = {}): Outcome => ({
  ref: text('ДБ-1/1'),
  kind: 'advice',
  state: 'awaitsResponse',
  text: text(said),
  meeting: text('първо заседание'),
  addressedTo: null,
  owner: null,
  due: null,
  age: null,
  response: null,
  ...told,
});

const pack = (
  rows: Row[],
  kpis: Kpi[] = [],
  outcomes: Outcome[] = [],
  ledger: PackDocument['ledger'] = [],
): Compared => ({
  plan: { version: null, groups: rows.length === 0 ? [] : [{ code: 'FA-1', title: text('Област'), rows }] },
  kpis,
  advice: outcomes,
  ledger,
});

describe('two packs', () => {
  test('tell which activities changed their status, slipped, appeared and were dropped', () => {
    const from = pack([row(1), row(2), row(3)]);
    const to = pack([
      row(1, { status: 'overdue' }),
      row(2, { facts: { id: uuid(2), start: null, due: '2021-07-30' } }),
      row(4),
    ]);
    const { plan } = comparePacks(from, to);
    expect(plan?.status).toMatchObject([{ record: { code: 'ACT-1' }, after: { status: 'overdue' } }]);
    expect(plan?.slipped).toMatchObject([{ record: { code: 'ACT-2' }, days: 30 }]);
    expect(plan?.appeared.map(({ record }) => record.code)).toEqual(['ACT-4']);
    expect(plan?.dropped.map(({ record }) => record.code)).toEqual(['ACT-3']);
  });

  test('of before, without ids and dates, are told apart by code', () => {
    const { facts: _facts, ...old } = row(1);
    const { plan } = comparePacks(pack([old]), pack([row(1, { status: 'atRisk' })]));
    expect(plan).toMatchObject({ appeared: [], dropped: [], slipped: [], status: [{ record: { code: 'ACT-1' } }] });
  });

  test('tell targets that changed, and not as figures restated', () => {
    const target = (value: string) => ({ target: { text: text(value), refs: [1] } });
    const from = pack([], [kpi('KPI-01', target('24'))], [], [figure(1, 'цел', '24', '04.01.2021')]);
    const to = pack([], [kpi('KPI-01', target('20'))], [], [figure(1, 'цел', '20', '04.01.2021')]);
    const { targets, restated } = comparePacks(from, to);
    expect(targets).toMatchObject([{ code: 'KPI-01', before: { bg: '24' }, after: { bg: '20' } }]);
    expect(restated).toEqual([]);
  });

  test('call a figure restated where its day is the same, and only then', () => {
    const from = pack([], [], [], [figure(1, 'районa', '4', '04.01.2021'), figure(2, 'дейности', '17', '04.01.2021')]);
    const to = pack([], [], [], [figure(1, 'дейности', '18', '05.04.2021'), figure(2, 'районa', '5', '04.01.2021')]);
    expect(comparePacks(from, to).restated).toMatchObject([
      {
        what: { bg: 'районa' },
        before: { bg: '4' },
        after: { bg: '5' },
        labels: { before: { bg: 'Б-01' }, after: { bg: 'Б-02' } },
      },
    ]);
  });

  test('tell advice that was settled, is new, or waits otherwise', () => {
    const from = pack([], [], [advice('А'), advice('Б')]);
    const to = pack([], [], [advice('Б', { response: text('отчасти') }), advice('В')]);
    const { adviceSettled, adviceMoved, adviceNew } = comparePacks(from, to);
    expect([adviceSettled, adviceMoved, adviceNew].map((lines) => lines.map((line) => line.text.bg))).toEqual([
      ['А'],
      ['Б'],
      ['В'],
    ]);
  });

  test('know advice that was worded otherwise by its record, where both say of which it is', () => {
    const from = pack([], [], [advice('Данните да се публикуват', { id: uuid(1) }), advice('Б', { id: uuid(2) })]);
    const to = pack([], [], [advice('Данните да се публикуват до юни', { id: uuid(1) }), advice('Б', { id: uuid(2) })]);
    const { adviceSettled, adviceMoved, adviceNew } = comparePacks(from, to);
    expect([adviceSettled, adviceNew]).toEqual([[], []]);
    expect(adviceMoved).toMatchObject([
      { text: { bg: 'Данните да се публикуват до юни' }, textBefore: { bg: 'Данните да се публикуват' } },
    ]);
  });

  test('do not call dropped what one of them leaves out', () => {
    const comparison = comparePacks(pack([row(1)], [kpi('KPI-01')]), {
      plan: null,
      kpis: null,
      advice: [],
      ledger: [],
    });
    expect(comparison).toMatchObject({ plan: null, kpisDropped: [], untold: ['plan', 'kpis'] });
  });
});

const rows = fc.uniqueArray(
  fc.record({
    index: fc.integer({ min: 1, max: 12 }),
    status: fc.constantFrom(...packStatuses),
    due: fc.constantFrom('2021-03-31', '2021-06', '2021', null),
  }),
  { selector: ({ index }) => index, maxLength: 8 },
);
const kpis = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('KPI-01', 'KPI-02', 'KPI-03', 'KPI-04'),
    light: fc.constantFrom('green' as const, 'amber' as const, 'red' as const, 'none' as const),
    target: fc.constantFrom(null, '20', '24'),
    value: fc.constantFrom(null, '4', '5'),
  }),
  { selector: ({ code }) => code },
);
const anyPack = fc
  .record({
    rows,
    kpis,
    advice: fc.array(
      fc.record({
        said: fc.constantFrom('А', 'Б', 'В'),
        state: fc.constantFrom('awaitsResponse' as const, 'overdue' as const),
        id: fc.constantFrom(undefined, 1, 2, 3),
      }),
      { maxLength: 4 },
    ),
    figures: fc.array(
      fc.record({
        what: fc.constantFrom('районa', 'дейности'),
        value: fc.constantFrom('4', '5', '6'),
        asOf: fc.constantFrom('01.10.2020', '04.01.2021'),
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) =>
    pack(
      drawn.rows.map(({ index, status, due }) => row(index, { status, facts: { id: uuid(index), start: null, due } })),
      drawn.kpis.map(({ code, light, target, value }) =>
        kpi(code, {
          light,
          target: target === null ? null : { text: text(target), refs: [] },
          value:
            value === null ? null : { figure: text(value), unit: null, asOf: text(value), quality: 'final', refs: [] },
        }),
      ),
      drawn.advice.map(({ said, state, id }) => advice(said, { state, ...(id !== undefined && { id: uuid(id) }) })),
      drawn.figures.map(({ what, value, asOf }, index) => figure(index + 1, what, value, asOf)),
    ),
  );

test('a pack against itself is empty', () => {
  fc.assert(
    fc.property(anyPack, (one) => {
      expect(isSamePack(comparePacks(one, structuredClone(one)))).toBe(true);
    }),
  );
});

test('turned round, a comparison tells the same with before and after exchanged', () => {
  const mirrored: Partial<Record<(typeof packSections)[number], (typeof packSections)[number]>> = {
    kpisAppeared: 'kpisDropped',
    kpisDropped: 'kpisAppeared',
    adviceSettled: 'adviceNew',
    adviceNew: 'adviceSettled',
  };
  fc.assert(
    fc.property(anyPack, anyPack, (one, other) => {
      const there = comparePacks(one, other);
      const back = comparePacks(other, one);
      for (const section of packSections)
        expect(changes(there, section)).toEqual(
          changes(back, mirrored[section] ?? section)
            .map(([before, after]) => [after, before])
            .toSorted(byJson),
        );
      expect(there.plan?.slipped.length).toBe(back.plan?.pulledIn.length);
      expect(there.plan?.appeared.length).toBe(back.plan?.dropped.length);
      expect(there.plan?.status.length).toBe(back.plan?.status.length);
    }),
  );
});

const byJson = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));

/** Before and after of each line; of a line that has neither, its code on the side it was told of. */
function changes(comparison: PackComparison, section: (typeof packSections)[number]): unknown[][] {
  return comparison[section]
    .map((line): unknown[] => {
      if ('before' in line) return [line.before, line.after];
      return section === 'kpisAppeared' ? [null, line.code] : [line.code, null];
    })
    .toSorted(byJson);
}
