import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { historySentenceText } from '#shared/i18n/history-sentence/history-sentence.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2022-03-01T08:00:00Z'));
});
afterEach(() => app.close());

async function programme(asOf: string) {
  const { programmes } = await app.client.programmes.list({ asOf });
  const { id } = programmes.find(({ code }) => code === 'PRG-PC')!;
  return app.client.programmes.get({ id, asOf });
}

const prolonged = { on: '2021-05-10', periodTo: '2023-06', shiftMonths: 6 } as const;

async function preview(fromMonth: number | null = 18) {
  const { id } = await programme('2021-05-10');
  return app.client.programmes.previewAmendment({ programme: id, ...prolonged, fromMonth });
}

async function amend(change: Partial<Parameters<typeof app.client.programmes.amend>[0]> = {}) {
  const { id } = await programme('2021-05-10');
  const { lines } = await preview();
  return app.client.programmes.amend({
    programme: id,
    code: 'AMD-870675-1',
    reference: 'Ares(2021)3000000',
    summary: { bg: 'Удължаване с шест месеца', en: 'Six months more' },
    ...prolonged,
    items: lines.filter(({ isProposed }) => isProposed).map(({ entity, id: item }) => ({ entity, id: item })),
    ...change,
  });
}

const due = async (code: string, asOf: string) =>
  (await programme(asOf)).deliverables.find((deliverable) => deliverable.code === code)?.status.facts.due;

describe('the preview of an amendment', () => {
  test('lists what is owed from the chosen month on, before and after, as it stood on its day', async () => {
    const { end, lines } = await preview();
    expect(end).toEqual({ before: '2022-12', after: '2023-06', months: 6, stays: null });
    // Submitted on 30 June 2021, after the day of the amendment: on that day it was still owed.
    expect(lines.find(({ code }) => code === 'D2.6')).toMatchObject({
      month: 18,
      monthAfter: 24,
      from: '2021-06',
      to: '2021-12',
      isProposed: true,
    });
    expect(lines.some(({ code }) => code === 'D6.10')).toBe(false);
    expect(lines.every(({ month }) => (month ?? 0) >= 18)).toBe(true);
  });

  test('only proposes an event, which is dated by its day', async () => {
    const { lines } = await preview(1);
    const events = lines.filter(({ entity }) => entity === 'milestone');
    expect(events.length).toBeGreaterThan(0);
    expect(events.some(({ isProposed }) => isProposed)).toBe(false);
  });

  test('writes nothing', async () => {
    await preview();
    expect((await programme('2022-03-01')).amendments).toEqual([]);
    expect(await due('D2.6', '2022-03-01')).toBe('2021-06');
  });
});

describe('an amendment', () => {
  test('moves the end and the due dates with it, and the original dates stay', async () => {
    await amend();
    const after = await programme('2021-05-10');
    expect(after.clock).toMatchObject({ until: '2023-06', ofMonths: 42 });
    expect(after).toMatchObject({ periodToOriginal: '2022-12', amendmentCount: 1 });
    const moved = after.deliverables.find(({ code }) => code === 'D3.7')!;
    expect(moved).toMatchObject({ dueMonth: 32, dueOriginal: '2022-08', dueRevised: '2023-02' });
    expect(moved.dateMoves[0]).toMatchObject({
      field: 'dueRevised',
      from: '2022-08',
      to: '2023-02',
      decidedOn: '2021-05-10',
      amendment: after.amendments[0]?.id,
      reason: { bg: 'Изменение AMD-870675-1: Удължаване с шест месеца', en: 'Amendment AMD-870675-1: Six months more' },
    });
  });

  test('is not known before its day', async () => {
    await amend();
    expect(await due('D3.7', '2021-05-09')).toBe('2022-08');
    expect((await programme('2021-05-09')).clock).toMatchObject({ until: '2022-12', ofMonths: 36 });
  });

  test('is told as the reason of what slipped, and in a comparison of the plan', async () => {
    await amend();
    const { slipped } = await programme('2021-05-10');
    expect(slipped.find(({ code }) => code === 'D3.7')?.reason?.bg).toContain('Изменение AMD-870675-1');
    const { comparison } = await app.client.compare.compare({
      from: { kind: 'day', day: '2021-05-01' },
      to: { kind: 'day', day: '2021-05-31' },
      basis: 'true',
    });
    const line = comparison.slipped.find(({ record }) => record.code === 'D3.7');
    expect(line?.reasons[0]?.reason.bg).toContain('AMD-870675-1');
  });

  test('is one action: undo takes all of it back, and redo brings it again', async () => {
    await amend();
    expect(await app.client.history.undo()).toMatchObject({ kind: 'programme.amend' });
    expect(await programme('2022-03-01')).toMatchObject({ amendments: [], periodTo: '2022-12' });
    expect(await due('D3.7', '2022-03-01')).toBe('2022-08');
    await app.client.history.redo();
    expect(await due('D3.7', '2022-03-01')).toBe('2023-02');
  });

  test('is told in one sentence', async () => {
    await amend();
    const { entries, names } = await app.client.history.list({ limit: 1 });
    const i18n = createI18n('bg');
    expect(
      historySentenceText(entries[0]!, { i18n, language: 'bg', names: new Map(names.map((name) => [name.id, name])) }),
    ).toMatch(
      /вписа изменение AMD-870675-1 на .*: край от декември 2022\sг\. на юни 2023\sг\.; преместени срокове: 12\sрезултата/u,
    );
  });

  test('moves only what was chosen, and nothing when only its text is recorded', async () => {
    await amend({ items: [], periodTo: null, shiftMonths: null });
    const after = await programme('2022-03-01');
    expect(after.clock.until).toBe('2022-12');
    expect(after.amendments[0]).toMatchObject({ periodToAfter: null, shiftMonths: null });
    expect(await due('D3.7', '2022-03-01')).toBe('2022-08');
  });

  test('a second one starts from where the first one led', async () => {
    await amend();
    const { id, deliverables } = await programme('2022-03-01');
    const last = deliverables.find(({ code }) => code === 'D3.7')!;
    await amend({
      code: 'AMD-870675-2',
      on: '2022-02-01',
      periodTo: '2023-12',
      shiftMonths: 3,
      items: [{ entity: 'deliverable', id: last.id }],
    });
    expect(await due('D3.7', '2021-12-31')).toBe('2023-02');
    expect(await due('D3.7', '2022-02-01')).toBe('2023-05');
    const { clock } = await app.client.programmes.get({ id, asOf: '2022-02-01' });
    expect(clock.until).toBe('2023-12');
  });

  test('is refused out of its order, without words, in the future and in a locked quarter', async () => {
    await amend();
    await expect(amend({ code: 'AMD-0', on: '2021-04-01', periodTo: '2023-12', items: [] })).rejects.toMatchObject({
      code: 'AMENDMENT_OUT_OF_ORDER',
    });
    await expect(amend({ code: 'AMD-3', on: '2022-03-02', items: [] })).rejects.toMatchObject({
      code: 'IN_THE_FUTURE',
    });
    await expect(amend({ code: 'AMD-3', summary: { bg: '  ' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await app.client.reporting.lock({ quarter: '2021-Q3', reason: 'приключено' });
    await expect(
      amend({ code: 'AMD-3', on: '2021-09-01', periodTo: null, shiftMonths: null, items: [] }),
    ).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
    expect((await programme('2022-03-01')).amendments).toHaveLength(1);
  });

  test('does not move what cannot move any more: the person looks again', async () => {
    const { deliverables } = await programme('2021-05-10');
    const submitted = deliverables.find(({ code }) => code === 'D2.1')!;
    await expect(amend({ items: [{ entity: 'deliverable', id: submitted.id }] })).rejects.toMatchObject({
      code: 'AMENDMENT_CHANGED',
    });
    expect((await programme('2022-03-01')).amendments).toEqual([]);
  });

  test('keeps its day once it has moved dates', async () => {
    const { id } = await amend();
    const edit = (fields: Record<string, unknown>) => app.client.records.update({ entity: 'amendment', id, fields });
    await expect(edit({ on: '2021-06-01' })).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
    await edit({ reference: 'Ares(2021)3000001' });
    expect((await programme('2022-03-01')).amendments[0]?.reference).toBe('Ares(2021)3000001');
  });
});
