import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectionStates } from '#shared/rules/collection-calendar.ts';
import { kpiFilters, type KpiQuestion, type kpiSorts } from '#shared/rules/kpi-question.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { collectionCalendar } from './collection.ts';

const asOf = '2021-01-04';
let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());
const ask = (question: Partial<KpiQuestion> = {}) =>
  app.client.kpis.ask({ asOf, question: { text: '', filter: 'all', ...question } });

test('the counts of the lights are the numbers that are shown once one is chosen, whatever was typed', async () => {
  for (const text of ['', 'kpi-1', 'ДЕЦА', 'services', 'няма такъв показател']) {
    const { counts } = await ask({ text });
    for (const filter of kpiFilters) {
      const { groups } = await ask({ text, filter });
      expect(groups.flatMap(({ ids }) => ids)).toHaveLength(counts[filter]);
    }
  }
});

test('indicators stand by tier and in the plan’s order, with how many of each have a value', async () => {
  const { kpis } = await app.client.kpis.list({ asOf });
  const { groups, total } = await ask();
  expect(total).toBe(kpis.length);
  for (const { tier, ids, fresh, stale, empty } of groups) {
    const own = kpis.filter((kpi) => kpi.tier === tier);
    expect(ids).toEqual(own.map(({ id }) => id));
    expect(empty).toBe(own.filter(({ reading }) => reading === null).length);
    expect(stale).toBe(own.filter(({ light }) => light.stale).length);
    expect(fresh + stale + empty).toBe(own.length);
  }
});

test('a sort puts the indicators of each tier in order, and follows a value that changes a light', async () => {
  const sorted = async (by: (typeof kpiSorts)[number], isDescending = false) =>
    (await ask({ sort: { by, isDescending }, language: 'bg' })).groups;
  const { kpis } = await app.client.kpis.list({ asOf });
  const known = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const collator = new Intl.Collator('bg', { numeric: true });
  const titles = (await sorted('title')).map(({ ids }) => ids.map((id) => known.get(id)?.title.bg ?? ''));
  expect(titles.flat()).toHaveLength(kpis.length);
  for (const group of titles) expect(group).toEqual(group.toSorted(collator.compare));
  const days = (await sorted('age', true)).map(({ ids }) => ids.map((id) => known.get(id)?.reading?.asOf ?? ''));
  for (const group of days) expect(group).toEqual(group.toSorted().toReversed());

  const lights = async () => {
    const now = new Map((await app.client.kpis.list({ asOf })).kpis.map(({ id, light }) => [id, light.light]));
    return (await sorted('light')).map(({ ids }) => ids.map((id) => now.get(id) ?? ''));
  };
  const gravest = (group: readonly string[]) =>
    ['red', 'amber', 'green', 'none'].flatMap((light) => group.filter((one) => one === light));
  const before = await lights();
  for (const group of before) expect(group).toEqual(gravest(group));
  const red = kpis.find(({ light }) => light.light === 'red')?.id ?? '';
  await app.client.kpis.addReading({ kpi: red, asOf, quantity: { value: 24, qualifier: 'exactly' } });
  const after = await lights();
  expect(after).not.toEqual(before);
  for (const group of after) expect(group).toEqual(gravest(group));
});

test('the rows of a window are those of the whole list, in the order asked', async () => {
  const { kpis } = await app.client.kpis.list({ asOf });
  const wanted = kpis.slice(2, 6).toReversed();
  const { rows, revision } = await app.client.kpis.rows({ asOf, ids: wanted.map(({ id }) => id) });
  expect(rows).toEqual(wanted);
  expect(revision).toBe((await ask()).revision);
});

test('the calendar counts every period of the indicators asked for, and follows what is entered', async () => {
  const calendar = (only: (typeof collectionStates)[number] | null = null, text = '') =>
    app.client.kpis.askCalendar({ asOf, year: 2020, only, question: { text, filter: 'all' } });
  const { database } = app.core.session.workbook();
  const anew = () => collectionCalendar(database, 2020, asOf);
  const rowsOf = async () => {
    const { ids } = await calendar();
    return (await app.client.kpis.calendarRows({ asOf, year: 2020, ids: [...ids] })).rows;
  };
  expect(await rowsOf()).toEqual(anew());
  for (const state of collectionStates) {
    const { ids, counts } = await calendar(state);
    const own = anew().filter(({ periods }) => periods.some((period) => period.state === state));
    expect(ids).toEqual(own.map(({ id }) => id));
    expect(counts[state]).toBe(anew().flatMap(({ periods }) => periods.filter((one) => one.state === state)).length);
  }
  const late = anew().find(({ periods }) => periods.some(({ state }) => state === 'late'));
  const period = late?.periods.find(({ state }) => state === 'late');
  if (late === undefined || period === undefined) throw new Error('nothing of the starter plan is late');
  const before = (await calendar()).counts;
  const quantity = { value: 1, qualifier: 'exactly' } as const;
  await app.client.kpis.addReading({ kpi: late.id, asOf: period.to, period: period.name, quantity });
  const after = (await calendar()).counts;
  expect(after.late).toBeLessThan(before.late);
  expect(await rowsOf()).toEqual(anew());
});
