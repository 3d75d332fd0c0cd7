import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inKpiOrder, kpiColumn } from './kpi-order.ts';
import type { AskedKpi, KpiSort } from './kpi-question.ts';

const kpi = (given: Partial<AskedKpi>): AskedKpi => ({
  id: given.code ?? '',
  tier: 'output',
  light: 'none',
  isStale: false,
  isRead: true,
  words: '',
  code: null,
  title: { bg: '', en: '' },
  asOf: null,
  ...given,
});
const codes = (kpis: readonly AskedKpi[], by: KpiSort['by'], isDescending = false) =>
  inKpiOrder(kpis, kpiColumn(kpis, by, 'bg'), isDescending).map(({ code }) => code);

test('codes are sorted by their numbers, titles by the alphabet of the language', () => {
  const kpis = [kpi({ code: 'KPI-10' }), kpi({ code: 'KPI-9' })];
  expect(codes(kpis, 'code')).toEqual(['KPI-9', 'KPI-10']);
  const titled = [
    kpi({ code: 'a', title: { bg: 'Ябълка', en: 'Apple' } }),
    kpi({ code: 'b', title: { bg: 'Банан', en: 'Banana' } }),
  ];
  expect(codes(titled, 'title')).toEqual(['b', 'a']);
  expect(inKpiOrder(titled, kpiColumn(titled, 'title', 'en'), false).map(({ code }) => code)).toEqual(['a', 'b']);
});

test('red comes first by light, the oldest value first by age, and what was never read last in both directions', () => {
  const kpis = [
    kpi({ code: 'green', light: 'green', asOf: '2020-01-01' }),
    kpi({ code: 'none', asOf: null }),
    kpi({ code: 'red', light: 'red', asOf: '2019-01-01' }),
  ];
  expect(codes(kpis, 'light')).toEqual(['red', 'green', 'none']);
  expect(codes(kpis, 'age')).toEqual(['red', 'green', 'none']);
  expect(codes(kpis, 'age', true)).toEqual(['green', 'red', 'none']);
});

test('sorting loses none, and leaves the order of equal ones as it was', () => {
  const kpis = fc.array(
    fc.record({ light: fc.constantFrom('red' as const, 'green' as const, 'none' as const), code: fc.uuid() }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(kpis, fc.boolean(), (given, isDescending) => {
      const all = given.map(kpi);
      const sorted = codes(all, 'light', isDescending);
      expect(new Set(sorted)).toEqual(new Set(all.map(({ code }) => code)));
      expect(sorted).toHaveLength(all.length);
      for (const light of ['red', 'green', 'none'])
        expect(sorted.filter((code) => all.find((one) => one.code === code)?.light === light)).toEqual(
          all.filter((one) => one.light === light).map(({ code }) => code),
        );
    }),
  );
});
