import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kpiTiers } from '#shared/model/kpi.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readKpiLibrary } from './kpi-library.ts';

const library = readKpiLibrary(join(import.meta.dirname, '../../../resources'));

describe('the library of indicators', () => {
  it('has indicators of every tier and of every class of PolicyCLOUD, each named once', () => {
    expect(new Set(library.map(({ tier }) => tier))).toEqual(new Set(kpiTiers));
    expect(new Set(library.map((one) => one.class))).toEqual(new Set(['political', 'technical', 'business', null]));
    expect(new Set(library.map(({ key }) => key)).size).toBe(library.length);
    expect(new Set(library.map(({ title }) => title.bg)).size).toBe(library.length);
  });

  it('cites for each what names it, and for a class where the classes come from', () => {
    const cited = library.map(({ key, citations, ...one }) => ({ key, of: citations.join(' '), class: one.class }));
    expect(cited.filter(({ of }) => !/https?:\/\//.test(of))).toEqual([]);
    expect(cited.filter((one) => one.class !== null && !one.of.includes('policycloud.eu'))).toEqual([]);
  });

  it('says of every share what is divided by what, of every grade its words, of every amount its currency', () => {
    const ofType = (type: string) => library.filter(({ valueType }) => valueType === type).map(({ key }) => key);
    const keysOf = (has: (one: (typeof library)[number]) => boolean) => library.filter(has).map(({ key }) => key);
    expect(keysOf((one) => one.numerator !== null && one.denominator !== null)).toEqual(ofType('percent'));
    expect(keysOf(({ grades }) => grades !== null)).toEqual(ofType('grade'));
    expect(keysOf(({ currency }) => currency !== null)).toEqual(ofType('money'));
  });
});

describe('copying from the library', () => {
  let test: TestCore;
  beforeEach(async () => {
    test = await openStarterCore();
  });
  afterEach(() => test.close());

  it('makes new indicators with the whole passport, numbered after those of the plan, in one action', async () => {
    const before = await test.client.kpis.list({});
    const { kpis } = await test.client.kpis.copyFromLibrary({ keys: ['ict-share', 'contact-centre-signals'] });
    const numbers = before.kpis.map(({ code }) => Number(code?.slice(4)));
    expect(kpis.map(({ code }) => Number(code.slice(4)) - Math.max(...numbers))).toEqual([1, 2]);
    const [share, signals] = await Promise.all(kpis.map(({ id }) => test.client.kpis.get({ id })));
    expect(share).toMatchObject({
      tier: 'impact',
      class: 'business',
      valueType: 'percent',
      decimals: 1,
      readings: [],
      targets: [],
    });
    expect(share?.numerator.bg).toBe('Добавена стойност на ИКТ');
    expect(share?.source).toMatchObject({ marks: { '*': 'derived' } });
    expect(signals?.disaggregations?.[0]?.categories).toHaveLength(6);
    await test.client.history.undo({});
    expect((await test.client.kpis.list({})).kpis).toHaveLength(before.kpis.length);
  });

  it('copies nothing where one of them is not in the library', async () => {
    const before = (await test.client.kpis.list({})).kpis.length;
    await expect(test.client.kpis.copyFromLibrary({ keys: ['ict-share', 'no-such'] })).rejects.toMatchObject({
      code: 'RECORD_MISSING',
    });
    expect((await test.client.kpis.list({})).kpis).toHaveLength(before);
  });
});
