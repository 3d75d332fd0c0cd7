import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiView } from '#shared/contract/kpis.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { kpiLightSentence, kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { latestReading } from '#shared/rules/kpi-readings.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecords } from '../workbook/records.ts';

const asOf = '2021-01-04';
const i18n = createI18n('bg');
let test: TestCore;

beforeEach(async () => {
  test = await openStarterCore();
});
afterEach(() => test.close());

async function kpi(code: string, on = asOf): Promise<KpiView> {
  const { kpis } = await test.client.kpis.list({ asOf: on });
  const found = kpis.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the plan`);
  return found;
}

const why = (view: KpiView, language: 'bg' | 'en' = 'bg') =>
  kpiLightSentence({ light: view.light, kpi: view, reading: view.reading }, i18n, language).replaceAll('\u00A0', ' ');
const word = (view: KpiView) => kpiLightWord(view.light, i18n, 'bg');
const four = { value: 4, qualifier: 'exactly' } as const;

describe('the indicators of the starter plan on 4 January 2021', () => {
  it('shows 4 of 24 districts in red, because the target of 2020 was missed', async () => {
    const districts = await kpi('KPI-01');
    expect(districts.light).toMatchObject({ light: 'red', stale: false, rule: 'missedDue' });
    expect(word(districts)).toBe('Непостигната в срок');
    expect(why(districts)).toBe(
      '4 от 24 района към 04.01.2021 г.; целевата стойност от 24 района до края на 2020 г. не е постигната в срок.',
    );
    expect(why(districts, 'en')).toBe(
      '4 of 24 districts as of 4 Jan 2021; the target of 24 districts by the end of 2020 was not reached in time.',
    );
  });

  it('shows only the value where there is no target, with its qualifier, and marks it as stale', async () => {
    const services = await kpi('KPI-02');
    expect(services.light).toMatchObject({ light: 'none', rule: 'noTarget', stale: true });
    expect(services.reading?.quantity).toEqual({ value: 70, qualifier: 'atLeast' });
    expect(services.ageDays).toBe(188);
    expect(why(services)).toContain('само отчетеното: ≥ 70 услуги към юни 2020 г.');
  });

  it('gives no light to what was never measured, and none to what is only monitored', async () => {
    expect((await kpi('KPI-05')).light).toMatchObject({ light: 'none', rule: 'noReading' });
    expect((await kpi('KPI-07')).light).toMatchObject({ light: 'none', rule: 'monitor' });
  });

  it('says what the path is missing once there is a value before the target', async () => {
    const { id } = await kpi('KPI-05');
    await test.client.kpis.addReading({ kpi: id, asOf, quantity: { value: 1, qualifier: 'exactly' } });
    const scenarios = await kpi('KPI-05');
    expect(scenarios.light).toMatchObject({ light: 'none', rule: 'noPath' });
    expect(why(scenarios)).toContain('Липсва: срок на целевата стойност.');
  });

  it('says a value in words as words', async () => {
    expect(why(await kpi('KPI-09'))).toContain('хиляди абонати към 04.01.2021 г.');
  });

  it('does not count what was true only later, and counts it from that day on', async () => {
    expect((await kpi('KPI-15', '2021-01-04')).reading?.quantity?.value).toBe(100);
    expect((await kpi('KPI-15', '2021-12-10')).reading?.quantity?.value).toBe(136);
    const { readings } = await test.client.kpis.get({ id: (await kpi('KPI-15')).id, asOf });
    expect(readings.filter(({ notCounted }) => notCounted === 'later')).toHaveLength(4);
  });

  it('has no light before the term has passed, because there is no baseline to draw a path from', async () => {
    expect((await kpi('KPI-01', '2020-12-31')).light).toMatchObject({ light: 'none', rule: 'noPath' });
  });

  it('ends every sentence with one full stop, whatever it ends with', async () => {
    for (const on of ['2020-06-30', asOf, '2022-12-31']) {
      const { kpis } = await test.client.kpis.list({ asOf: on });
      for (const view of kpis) {
        for (const language of ['bg', 'en'] as const)
          expect(why(view, language)).toMatch(/^(?!.*(\.\.| {2}| [.;]))\S.*\.$/);
      }
    }
  });

  it('takes the latest reading as the rule takes it, on any day', async () => {
    const { database } = test.core.session.workbook();
    for (const on of ['2019-06-30', '2020-06-30', asOf, '2022-12-31']) {
      const { kpis } = await test.client.kpis.list({ asOf: on });
      for (const view of kpis) {
        const readings = readRecords(database, 'reading', 'kpi = @kpi', { kpi: view.id });
        expect(view.reading?.id ?? null).toBe(latestReading(readings, on)?.id ?? null);
      }
    }
  });
});

describe('entering a reading', () => {
  it('changes the light, and tells what it was before', async () => {
    const { id } = await kpi('KPI-01');
    const change = await test.client.kpis.addReading({
      kpi: id,
      asOf,
      quantity: { value: 24, qualifier: 'exactly' },
      seenOn: asOf,
    });
    expect(change.before).toMatchObject({ light: 'red', rule: 'missedDue' });
    expect(change.light).toMatchObject({ light: 'green', rule: 'reached' });
    expect(word(await kpi('KPI-01'))).toBe('Постигната');
  });

  it('is taken back by undo, and brought back by redo', async () => {
    const { id } = await kpi('KPI-01');
    await test.client.kpis.addReading({ kpi: id, asOf, quantity: { value: 24, qualifier: 'exactly' } });
    expect(await test.client.history.undo()).toMatchObject({ kind: 'kpi.addReading' });
    expect((await kpi('KPI-01')).light.light).toBe('red');
    await test.client.history.redo();
    expect((await kpi('KPI-01')).light.light).toBe('green');
  });

  it('refuses a day to come, a value without a number, and one that the indicator cannot have', async () => {
    const { id } = await kpi('KPI-01');
    const add = (given: { asOf?: string; quantity: { value: number; qualifier: 'exactly' } | null }) =>
      test.client.kpis.addReading({ kpi: id, asOf, ...given });
    await expect(add({ asOf: '2021-01-05', quantity: four })).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await expect(add({ quantity: null })).rejects.toMatchObject({ code: 'INVALID_FIELD', data: { field: 'quantity' } });
    await expect(add({ quantity: { value: 4.5, qualifier: 'exactly' } })).rejects.toMatchObject({
      code: 'INVALID_FIELD',
    });
    expect((await test.client.kpis.get({ id, asOf })).readings).toHaveLength(2);
  });

  it('asks why where there is no value', async () => {
    const { id } = await kpi('KPI-01');
    const missing = { kpi: id, asOf, quantity: null, quality: 'notAvailable' } as const;
    await expect(test.client.kpis.addReading(missing)).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await test.client.kpis.addReading({ ...missing, unavailableReason: { bg: 'Районите още не са отчели.' } });
    const { readings, reading } = await test.client.kpis.get({ id, asOf });
    expect(readings[0]).toMatchObject({ isCounted: false, notCounted: 'notAvailable' });
    expect(reading?.quantity).toEqual(four);
  });

  it('reckons a share from its parts', async () => {
    const { id } = await kpi('KPI-13');
    await test.client.kpis.addReading({ kpi: id, asOf: '2020-12-31', quantity: null, numerator: 1, denominator: 3 });
    expect((await kpi('KPI-13')).reading?.quantity).toEqual({ value: 33.333333, qualifier: 'exactly' });
  });

  it('is refused in a locked quarter, where only a correction is taken', async () => {
    const { core, client } = test;
    core.session
      .workbook()
      .write({ kind: 'period.edit', actor: 'test' }, (tx) => tx.insert('period', { quarter: '2020-Q2', locked: true }));
    const { id, reading } = await kpi('KPI-02');
    const given = { asOf: '2020-06-30', quantity: { value: 72, qualifier: 'exactly' } } as const;
    await expect(client.kpis.addReading({ kpi: id, ...given })).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
    await client.kpis.supersedeReading({ id: reading!.id, ...given, reason: { bg: 'Точният брой по регистъра.' } });
    expect((await kpi('KPI-02')).reading?.quantity?.value).toBe(72);
  });
});

describe('correcting a reading', () => {
  const given = { asOf, quantity: { value: 5, qualifier: 'exactly' } } as const;

  it('needs a reason, keeps what it supersedes, and counts the new one', async () => {
    const { id, reading } = await kpi('KPI-01');
    await expect(test.client.kpis.supersedeReading({ id: reading!.id, ...given, reason: {} })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const { readingId } = await test.client.kpis.supersedeReading({
      id: reading!.id,
      ...given,
      reason: { bg: 'Пропуснат район.' },
    });
    const detail = await test.client.kpis.get({ id, asOf });
    expect(detail.reading?.id).toBe(readingId);
    expect(detail.readings.find((one) => one.id === reading!.id)).toMatchObject({
      quantity: four,
      isCounted: false,
      notCounted: 'superseded',
      supersededBy: readingId,
    });
  });

  it('is refused for what was corrected already: the chain has one end', async () => {
    const { reading } = await kpi('KPI-01');
    const correct = () =>
      test.client.kpis.supersedeReading({ id: reading!.id, ...given, reason: { bg: 'Пропуснат район.' } });
    await correct();
    await expect(correct()).rejects.toMatchObject({ code: 'READING_SUPERSEDED' });
  });

  it('leaves no other way: the fields of a reading cannot be edited', async () => {
    const { reading } = await kpi('KPI-01');
    const edit = test.client.records.update({
      entity: 'reading',
      id: reading!.id,
      fields: { quantity: { value: 9, qualifier: 'exactly' } },
    });
    await expect(edit).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  });
});

describe('entering many readings', () => {
  it('records all of them as one action, which one undo takes back', async () => {
    const [districts, schools] = [await kpi('KPI-01'), await kpi('KPI-04')];
    await test.client.kpis.enterReadings({
      entries: [
        { kpi: districts.id, asOf, quantity: { value: 6, qualifier: 'exactly' }, supersedes: districts.reading!.id },
        { kpi: schools.id, asOf: '2020-09-30', quantity: { value: 12, qualifier: 'exactly' } },
      ],
      reason: { bg: 'Сверка с районите.' },
    });
    expect((await kpi('KPI-01')).reading?.quantity?.value).toBe(6);
    expect(await test.client.history.undo()).toMatchObject({ kind: 'kpi.enterReadings' });
    expect((await kpi('KPI-01')).reading?.quantity?.value).toBe(4);
    expect((await kpi('KPI-04', '2020-09-30')).reading).toBeNull();
  });

  it('records none of them when one is refused', async () => {
    const schools = await kpi('KPI-04');
    const entries = [
      { kpi: schools.id, asOf: '2020-09-30', quantity: { value: 12, qualifier: 'exactly' as const } },
      { kpi: schools.id, asOf: '2021-09-30', quantity: { value: 14, qualifier: 'exactly' as const } },
    ];
    await expect(test.client.kpis.enterReadings({ entries })).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    expect((await test.client.kpis.get({ id: schools.id, asOf })).readings).toHaveLength(1);
  });
});

describe('setting a target', () => {
  const target = { quantity: { value: 24, qualifier: 'exactly' }, due: '2021', validFrom: asOf } as const;

  it('supersedes the one in force, names the decision, and leaves the old one in the record', async () => {
    const { id } = await kpi('KPI-01');
    await expect(test.client.kpis.setTarget({ kpi: id, ...target, decision: {} })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await test.client.kpis.setTarget({ kpi: id, ...target, decision: { bg: 'Решение на кмета.' } });
    const detail = await test.client.kpis.get({ id, asOf });
    expect(detail.target?.due).toBe('2021');
    expect(detail.targets.map(({ due, isSuperseded }) => [due, isSuperseded])).toEqual([
      ['2020', true],
      ['2021', false],
    ]);
    expect((await kpi('KPI-01', '2021-01-03')).target?.due).toBe('2020');
  });

  it('stands beside the others as an interim target where it supersedes none', async () => {
    const { id } = await kpi('KPI-01');
    await test.client.kpis.setTarget({ kpi: id, ...target, supersedes: null, decision: {} });
    expect((await test.client.kpis.get({ id, asOf })).targets.filter(({ isSuperseded }) => isSuperseded)).toEqual([]);
  });
});

it('lists every reading whole, with the indicator and why it does not count', async () => {
  const { readings } = await test.client.kpis.readings({ asOf });
  expect(readings.every(({ recordedAt, kpiName }) => recordedAt !== '' && kpiName.code !== null)).toBe(true);
  expect(readings.filter(({ isCounted, asOf: on }) => isCounted !== on <= asOf)).toEqual([]);
});
