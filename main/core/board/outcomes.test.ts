import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-02-01';
let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-02-01T08:00:00Z'));
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ code }) => code === 'DB-2')!.id;
});
afterEach(() => app.close());

const detail = () => app.client.board.meeting({ id: meeting, asOf });
const invited = async () => (await detail()).invitees.map(({ attended, capacity }) => ({ attended, capacity }));

describe('who came', () => {
  beforeEach(() =>
    app.client.board.invite({
      meeting,
      invitees: [{ person: null, name: { bg: 'Мария Иванова' }, organisation: null, capacity: 'invited', topic: {} }],
    }),
  );

  test('is told by one word each, and taken back as one change', async () => {
    const { id } = (await detail()).invitees.at(-1)!;
    await app.client.outcomes.attend({ id, how: 'present' });
    expect((await invited()).at(-1)).toEqual({ attended: 'yes', capacity: 'invited' });
    await app.client.outcomes.attend({ id, how: 'guest' });
    expect((await invited()).at(-1)).toEqual({ attended: 'yes', capacity: 'guest' });
    await app.client.history.undo();
    expect((await invited()).at(-1)).toEqual({ attended: 'yes', capacity: 'invited' });
    await app.client.outcomes.attend({ id, how: 'absent' });
    await app.client.outcomes.attend({ id, how: 'unknown' });
    expect((await invited()).at(-1)).toEqual({ attended: null, capacity: 'invited' });
  });

  test('somebody who was not invited is there as a guest, once', async () => {
    await app.client.outcomes.addGuest({ meeting, name: { bg: 'Петър Петров' } });
    expect((await invited()).at(-1)).toEqual({ attended: 'yes', capacity: 'guest' });
    await expect(app.client.outcomes.addGuest({ meeting, name: { bg: 'Мария  Иванова' } })).rejects.toMatchObject({
      code: 'INVITED_ALREADY',
    });
  });
});

describe('what comes of an item', () => {
  const file = async (over: { kind?: 'advice' | 'action'; item?: string | null } = {}) => {
    const item = over.item === undefined ? (await detail()).agenda[2]!.id : over.item;
    const { id } = await app.client.outcomes.file({
      meeting,
      item,
      kind: over.kind ?? 'advice',
      text: { bg: 'Да се публикуват данните.' },
    });
    return id;
  };
  const outcomeOf = async (id: string) => (await detail()).outcomes.find((outcome) => outcome.id === id)!;

  test('is about what the item is about', async () => {
    const outcome = await outcomeOf(await file());
    expect(outcome.about.map(({ record }) => record.code)).toEqual(['ACT-01', 'KPI-01', 'KPI-02']);
    await app.client.history.undo();
    expect((await detail()).outcomes).toEqual([]);
  });

  test('is not filed at an item of another meeting', async () => {
    const { meetings } = await app.client.board.meetings({ asOf });
    const other = meetings.find(({ code }) => code === 'DB-1')!.id;
    const [item] = (await detail()).agenda;
    await expect(
      app.client.outcomes.file({ meeting: other, item: item!.id, kind: 'advice', text: { bg: 'Да.' } }),
    ).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });

  test('advice is answered, carried out by an action, and closed with its effect', async () => {
    const id = await file();
    const next = async () => (await outcomeOf(id)).chain?.next?.step;
    expect(await next()).toBe('answered');
    await app.client.records.update({
      entity: 'outcome',
      id,
      fields: { response: 'accepted', respondedOn: '2021-01-20' },
    });
    expect(await next()).toBe('action');
    const action = await app.client.outcomes.carryOut({ id, text: { bg: 'Публикуване.' }, due: '2021-Q1' });
    expect(await outcomeOf(action.id)).toMatchObject({ kind: 'action', follows: id, item: (await outcomeOf(id)).item });
    expect((await outcomeOf(action.id)).about.map(({ record }) => record.code)).toContain('KPI-01');
    expect(await next()).toBe('carriedOut');
    await app.client.outcomes.close({ id: action.id, on: '2021-01-30', effect: {} });
    expect(await next()).toBe('effect');
    await expect(app.client.outcomes.close({ id, on: asOf, effect: {} })).rejects.toMatchObject({
      code: 'EFFECT_REQUIRED',
    });
    await app.client.outcomes.close({ id, on: asOf, effect: { bg: 'Данните са публични.' } });
    expect(await outcomeOf(id)).toMatchObject({ state: 'closed', closedOn: asOf, waits: null, chain: { next: null } });
    await app.client.outcomes.reopen({ id });
    expect(await next()).toBe('effect');
  });

  test('is not closed on a day that has not come', async () => {
    const id = await file({ kind: 'action', item: null });
    await expect(app.client.outcomes.close({ id, on: '2021-02-02', effect: {} })).rejects.toMatchObject({
      code: 'IN_THE_FUTURE',
    });
  });

  test('only advice is carried out', async () => {
    const id = await file({ kind: 'action' });
    await expect(app.client.outcomes.carryOut({ id, text: { bg: 'Още една.' } })).rejects.toMatchObject({
      code: 'TRANSITION_REFUSED',
    });
  });
});
