import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiView } from '#shared/contract/kpis.ts';
import { latestReading } from '#shared/rules/kpi-readings.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readReadings } from './read-readings.ts';

const asOf = '2021-01-04';
let test: TestCore;
let kpiId: string;
let keeper: string;
let approver: string;

beforeEach(async () => {
  test = await openStarterCore();
  kpiId = (await kpi()).id;
  const people = test.core.session.workbook().write({ kind: 'person.create', actor: 'test' }, (tx) => ({
    keeper: tx.insert('person', { name: { bg: 'Мария Иванова', en: 'Maria Ivanova' } }),
    approver: tx.insert('person', { name: { bg: 'Петър Петров', en: 'Petar Petrov' } }),
  }));
  ({ keeper, approver } = people);
  await test.client.records.update({ entity: 'kpi', id: kpiId, fields: { keeper, approver } });
  workAs(keeper);
});
afterEach(() => test.close());

function workAs(person: string) {
  const { id } = test.core.session.workbook();
  test.core.settings.change((settings) => ({
    ...settings,
    personByWorkbook: { ...settings.personByWorkbook, [id]: person },
  }));
}

async function kpi(): Promise<KpiView> {
  const { kpis } = await test.client.kpis.list({ asOf });
  const found = kpis.find(({ code }) => code === 'KPI-01');
  if (found === undefined) throw new Error('KPI-01 is not in the plan');
  return found;
}
const quantity = (value: number) => ({ value, qualifier: 'exactly' as const });
const enter = (value: number) =>
  test.client.kpis.addReading({ kpi: kpiId, asOf, quantity: quantity(value), seenOn: asOf });
const readingOf = async (id: string) =>
  (await test.client.kpis.get({ id: kpiId, asOf })).readings.find((reading) => reading.id === id);
const note = { bg: 'Без район Младост: там услугата още не работи.' };

describe('a reading of an indicator with an approver', () => {
  it('waits, and does not count, until the approver approves it', async () => {
    const { readingId, isWaiting, light, before } = await enter(24);
    expect(isWaiting).toBe(true);
    expect(light).toEqual(before);
    expect(await readingOf(readingId)).toMatchObject({ state: 'submitted', isCounted: false, notCounted: 'submitted' });
    expect((await kpi()).reading?.quantity).toEqual(quantity(4));

    workAs(approver);
    await test.client.kpis.approveReadings({ ids: [readingId] });
    expect(await readingOf(readingId)).toMatchObject({ state: 'approved', isCounted: true });
    expect((await kpi()).light).toMatchObject({ light: 'green', rule: 'reached' });
  });

  it('counts at once where the approver enters it, or where nobody approves', async () => {
    workAs(approver);
    expect((await enter(5)).isWaiting).toBe(false);
    await test.client.records.update({ entity: 'kpi', id: kpiId, fields: { approver: null } });
    workAs(keeper);
    expect((await enter(6)).isWaiting).toBe(false);
    expect((await kpi()).reading?.quantity).toEqual(quantity(6));
  });

  it('is approved or returned by nobody else', async () => {
    const { readingId } = await enter(24);
    const refused = { code: 'APPROVAL_REFUSED', data: { why: 'notApprover', code: 'KPI-01' } };
    await expect(test.client.kpis.approveReadings({ ids: [readingId] })).rejects.toMatchObject(refused);
    await expect(test.client.kpis.returnReadings({ ids: [readingId], note })).rejects.toMatchObject(refused);
    workAs(approver);
    await test.client.kpis.approveReadings({ ids: [readingId] });
    await expect(test.client.kpis.approveReadings({ ids: [readingId] })).rejects.toMatchObject({
      code: 'APPROVAL_REFUSED',
      data: { why: 'notSubmitted' },
    });
  });

  it('is returned with a note, put right by its keeper, and then approved', async () => {
    const { readingId } = await enter(24);
    workAs(approver);
    await expect(test.client.kpis.returnReadings({ ids: [readingId], note: {} })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await test.client.kpis.returnReadings({ ids: [readingId], note });
    expect((await test.client.kpis.waiting({ asOf })).returned.map(({ reading }) => reading.id)).toEqual([readingId]);
    expect((await readingOf(readingId))?.steps).toMatchObject([{ state: 'returned', by: approver, note }]);

    workAs(keeper);
    const again = await test.client.kpis.supersedeReading({
      id: readingId,
      asOf,
      quantity: quantity(23),
      reason: { bg: 'Без Младост.' },
    });
    const { submitted, returned } = await test.client.kpis.waiting({ asOf });
    expect(submitted.map(({ reading }) => reading.id)).toEqual([again.readingId]);
    expect(returned).toEqual([]);

    workAs(approver);
    await test.client.kpis.approveReadings({ ids: [again.readingId] });
    expect((await kpi()).reading?.quantity).toEqual(quantity(23));
    expect(await readingOf(readingId)).toMatchObject({ notCounted: 'superseded', supersededBy: again.readingId });
  });

  it('leaves what it corrects standing until it is approved, also over a correction that was returned', async () => {
    const old = (await kpi()).reading;
    const correct = (id: string, value: number) =>
      test.client.kpis.supersedeReading({ id, asOf, quantity: quantity(value), reason: { bg: 'Сверка.' } });
    const first = await correct(old?.id ?? '', 5);
    expect((await kpi()).reading?.quantity).toEqual(quantity(4));
    expect((await test.client.kpis.waiting({ asOf })).submitted[0]?.before?.id).toBe(old?.id);
    workAs(approver);
    await test.client.kpis.returnReadings({ ids: [first.readingId], note });
    workAs(keeper);
    const second = await correct(first.readingId, 6);
    workAs(approver);
    await test.client.kpis.approveReadings({ ids: [second.readingId] });
    const { readings } = await test.client.kpis.get({ id: kpiId, asOf });
    expect(readings.filter(({ isCounted }) => isCounted).map(({ id }) => id)).toContain(second.readingId);
    expect(readings.find(({ id }) => id === old?.id)).toMatchObject({
      isCounted: false,
      notCounted: 'superseded',
      supersededBy: second.readingId,
    });
  });

  it('is approved with many others as one action, which one undo takes back', async () => {
    const ids = [(await enter(5)).readingId, (await enter(6)).readingId];
    workAs(approver);
    expect(await test.client.kpis.approveReadings({ ids })).toEqual({ readings: 2, errata: 0 });
    expect((await kpi()).reading?.quantity).toEqual(quantity(6));
    expect(await test.client.history.undo()).toMatchObject({ kind: 'kpi.approveReadings' });
    expect((await kpi()).reading?.quantity).toEqual(quantity(4));
    expect((await test.client.kpis.waiting({ asOf })).submitted).toHaveLength(2);
  });

  it('is not approved into a locked quarter, unless it corrects what stood there', async () => {
    const add = (value: number) =>
      test.client.kpis.addReading({ kpi: kpiId, asOf: '2020-12-31', quantity: quantity(value) });
    workAs(approver);
    const stood = await add(4);
    workAs(keeper);
    const late = await add(5);
    const correction = await test.client.kpis.supersedeReading({
      id: stood.readingId,
      asOf: '2020-12-31',
      quantity: quantity(6),
      reason: { bg: 'Сверка.' },
    });
    test.core.session
      .workbook()
      .write({ kind: 'period.lock', actor: 'test' }, (tx) => tx.insert('period', { quarter: '2020-Q4', locked: true }));
    workAs(approver);
    await expect(test.client.kpis.approveReadings({ ids: [late.readingId] })).rejects.toMatchObject({
      code: 'PERIOD_LOCKED',
    });
    await test.client.kpis.approveReadings({ ids: [correction.readingId] });
    expect(await readingOf(correction.readingId)).toMatchObject({ state: 'approved' });
  });
});

it('counts the same by the query as by the rule, whatever way readings came to approval', async () => {
  const { database } = test.core.session.workbook();
  const { id: last } = (await kpi()).reading ?? { id: '' };
  let previous = last;
  for (const [index, state] of (['returned', 'submitted', 'returned', 'approved', 'submitted'] as const).entries()) {
    previous = test.core.session.workbook().write({ kind: 'kpi.addReading', actor: 'test' }, (tx) => {
      const reading = tx.insert('reading', {
        kpi: kpiId,
        asOf: '2021-01-02',
        quantity: quantity(10 + index),
        state: 'submitted',
        supersedes: index === 4 ? null : previous,
      });
      tx.insert('readingStep', { reading, state: 'returned', on: asOf });
      tx.insert('readingStep', { reading, state, on: asOf });
      return reading;
    });
    const rule = latestReading(readReadings(database, 'kpi = @kpiId', { kpiId }), asOf);
    expect((await kpi()).reading?.id).toBe(rule?.id);
  }
  expect((await kpi()).reading?.quantity?.value).toBe(13);
});
