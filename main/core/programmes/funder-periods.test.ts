import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2022-03-01T08:00:00Z'));
});
afterEach(() => app.close());

async function policyCloud(asOf = '2021-03-15') {
  const { programmes } = await app.client.programmes.list({ asOf });
  const { id } = programmes.find(({ code }) => code === 'PRG-PC')!;
  return app.client.programmes.get({ id, asOf });
}

async function first(asOf?: string) {
  const [period] = (await policyCloud(asOf)).funderPeriods;
  return period!;
}

async function withReportDue() {
  const { id, programme, from, to } = await first();
  await app.client.programmes.setFunderPeriod({ id, programme, from, to, reportDue: '2021-03-01' });
  return id;
}

describe('a period of reporting to the funder', () => {
  test('is known on the clock, and its report is what is due to the funder next', async () => {
    await withReportDue();
    const { reportingPeriod, due } = await policyCloud();
    expect(reportingPeriod).toEqual({ number: 2, total: 3 });
    expect(due[0]).toMatchObject({ entity: 'funderPeriod', due: '2021-03-01', overdueDays: 14 });
  });

  test('is settled when its report was submitted, from that day on, and then approved', async () => {
    const id = await withReportDue();
    await app.client.programmes.submitFunderReport({ id, on: '2021-03-10' });
    await app.client.programmes.approveFunderReport({ id, on: '2021-05-01' });
    expect(await first()).toMatchObject({ submittedOn: '2021-03-10', approvedOn: '2021-05-01' });
    expect((await policyCloud('2021-03-09')).due[0]?.id).toBe(id);
    expect((await policyCloud('2021-03-10')).due.some((item) => item.id === id)).toBe(false);
    expect(await app.client.history.undo()).toMatchObject({ kind: 'funderPeriod.approve' });
    expect(await first()).toMatchObject({ submittedOn: '2021-03-10', approvedOn: null });
  });

  test('is not approved before it was submitted, nor submitted before it began or after it was approved', async () => {
    const id = await withReportDue();
    const submit = (on: string | null) => app.client.programmes.submitFunderReport({ id, on });
    const approve = (on: string) => app.client.programmes.approveFunderReport({ id, on });
    const refused = { code: 'INVALID_FIELD' };
    await expect(approve('2021-03-10')).rejects.toMatchObject(refused);
    await expect(submit('2019-12-31')).rejects.toMatchObject(refused);
    await expect(submit('2022-03-02')).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await submit('2021-03-10');
    await expect(approve('2021-03-09')).rejects.toMatchObject(refused);
    await approve('2021-05-01');
    await expect(submit('2021-05-02')).rejects.toMatchObject(refused);
    await expect(submit(null)).rejects.toMatchObject(refused);
  });

  test('takes no day in a locked quarter', async () => {
    const id = await withReportDue();
    await app.client.reporting.lock({ quarter: '2021-Q1', reason: 'приключено' });
    await expect(app.client.programmes.submitFunderReport({ id, on: '2021-03-10' })).rejects.toMatchObject({
      code: 'PERIOD_LOCKED',
    });
  });

  test('is added after the last one, and none overlaps another or ends before it begins', async () => {
    const { id: programme } = await policyCloud();
    const add = (from: string, to: string, reportDue: string | null = null) =>
      app.client.programmes.setFunderPeriod({ programme, from, to, reportDue });
    await add('2023-01-01', '2023-06-30', '2023-08-29');
    expect((await policyCloud()).funderPeriods.map(({ from }) => from)).toEqual([
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2023-01-01',
    ]);
    await expect(add('2022-12-31', '2023-12-31')).rejects.toMatchObject({ data: { field: 'from' } });
    await expect(add('2024-01-01', '2023-12-31')).rejects.toMatchObject({ data: { field: 'to' } });
    await expect(add('2024-01-01', '2024-12-31', '2023-12-31')).rejects.toMatchObject({ data: { field: 'reportDue' } });
  });

  test('is not edited past its actions', async () => {
    const { id } = await first();
    await expect(
      app.client.records.update({ entity: 'funderPeriod', id, fields: { submittedOn: '2021-03-10' } }),
    ).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  });
});
