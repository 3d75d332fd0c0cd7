import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wholePlan, type PlanQuestion } from '#shared/model/plan-question.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore();
});
afterEach(() => starter.close());

const asOf = '2021-01-04';
const ask = (question: Partial<PlanQuestion> = {}, day = asOf) =>
  starter.client.activities.ask({ asOf: day, question: { ...wholePlan, ...question }, language: 'bg' });
const codesOf = async (ids: readonly string[]) =>
  (await starter.client.activities.rows({ asOf, ids: [...ids] })).rows.map(({ code }) => code);
const counted = (choices: readonly { value: string; count: number }[]) =>
  Object.fromEntries(choices.map(({ value, count }) => [value, count]));

describe('a question to the starter plan', () => {
  test('is answered with all 36 activities in the order of the strategy, and their sums', async () => {
    const { total, sum, groups } = await ask();
    expect(total).toBe(36);
    expect(sum).toMatchObject({ total: 36, owing: 20, reported: 16, oldestReportAgeDays: 554 });
    expect(groups.map(({ named, ids }) => [named?.code ?? '', ids.length])).toEqual([
      ['FA-1', 10],
      ['FA-2', 1],
      ['FA-4', 4],
      ['', 21],
    ]);
  });

  test('says of every choice how many it would show before it is chosen', async () => {
    const { facets } = await ask();
    expect(counted(facets.status)).toEqual({ overdue: 1, noRecentReport: 4, onTrack: 15, planned: 7, completed: 9 });
    const narrowed = await ask({ facets: { status: ['completed'] } });
    expect(narrowed.sum.total).toBe(9);
    expect(counted(narrowed.facets.status)).toEqual(counted(facets.status));
    const [first] = narrowed.facets.lifecycle;
    expect(first).toMatchObject({ value: 'done', count: 9 });
  });

  test('finds the words of a text wherever they stand', async () => {
    const { groups } = await ask({ text: 'СОФИЯ стартъп', grouping: 'none' });
    expect(await codesOf(groups[0]?.ids ?? [])).toContain('ACT-27');
    expect((await ask({ text: 'няма такава дума' })).groups).toEqual([]);
  });

  test('by goal counts an activity under each that it serves, and once in the whole', async () => {
    const { groups, sum } = await ask({ grouping: 'goal' });
    expect(sum.total).toBe(36);
    expect(groups.reduce((all, { ids }) => all + ids.length, 0)).toBeGreaterThan(36);
    expect(new Set(groups.flatMap(({ ids }) => ids)).size).toBe(36);
    expect(groups.at(-1)).toMatchObject({ key: '', named: null });
  });

  test('is about the day: what was not in the plan yet is not in the answer', async () => {
    expect((await ask({}, '2019-01-01')).total).toBeLessThan(36);
  });

  test('follows a change of what an activity belongs to', async () => {
    const before = await ask({ grouping: 'programme' });
    const programme = before.groups[0];
    const link = (await starter.client.activities.get({ id: programme?.ids[0] ?? '' })).links.find(
      (one) => one.link.relation === 'delivers',
    );
    await starter.client.records.archive({ entity: 'link', id: link?.link.id ?? '', archived: true });
    const after = await ask({ grouping: 'programme' });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.groups.find(({ key }) => key === programme?.key)?.ids ?? []).toHaveLength(
      (programme?.ids.length ?? 0) - 1,
    );
  });

  test('is sorted by the alphabet of the language, and gives back rows in the order asked', async () => {
    const { groups } = await ask({ grouping: 'none', sorts: [{ by: 'title', isDescending: false }] });
    const { rows } = await starter.client.activities.rows({ asOf, ids: [...(groups[0]?.ids ?? [])] });
    const titles = rows.map(({ title }) => title.bg);
    expect(titles).toHaveLength(36);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('bg', { numeric: true }).compare));
  });

  test('leaves out rows that are not in the plan', async () => {
    const { rows } = await starter.client.activities.rows({ asOf, ids: ['00000000-0000-7000-8000-000000000000'] });
    expect(rows).toEqual([]);
  });
});

describe('the rows that come with an answer', () => {
  const askAt = async (window: { from: number; count: number }, question: Partial<PlanQuestion> = {}) => {
    const asked = { ...wholePlan, ...question };
    const answer = await starter.client.activities.ask({ asOf, question: asked, language: 'bg', window });
    return { shown: answer.groups.flatMap(({ ids }) => ids), rows: answer.rows.map(({ id }) => id) };
  };

  test('are those of the window, its groups one after the other', async () => {
    const { shown, rows } = await askAt({ from: 9, count: 4 });
    expect(rows).toEqual(shown.slice(9, 13));
  });

  test('are the last ones where the answer ends before the window', async () => {
    const { shown, rows } = await askAt({ from: 30, count: 5 }, { facets: { status: ['completed'] } });
    expect(shown).toHaveLength(9);
    expect(rows).toEqual(shown.slice(-5));
  });

  test('are the same that are had by their ids', async () => {
    const answer = await starter.client.activities.ask({
      asOf,
      question: wholePlan,
      language: 'bg',
      window: { from: 0, count: 3 },
    });
    const { revision, rows } = await starter.client.activities.rows({ asOf, ids: answer.rows.map(({ id }) => id) });
    expect(answer.rows).toEqual(rows);
    expect(answer.revision).toBe(revision);
  });

  test('are none without a window', async () => {
    expect((await ask()).rows).toEqual([]);
  });
});
