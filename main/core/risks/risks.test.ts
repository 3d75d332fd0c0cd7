import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { refusal } from '../testing/refusal.ts';

const asOf = '2021-01-04';

let starter: TestCore;
beforeEach(async () => {
  // Later than the day looked at, so that what comes after it can be recorded.
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

async function idOf(entity: 'activity' | 'programme' | 'person', code: string): Promise<string> {
  const found = (await starter.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}

/** A threat of 4 × 5, identified when the plan was adopted. */
const logged = async (given: Partial<Parameters<typeof starter.client.risks.create>[0]> = {}) => {
  const { id } = await starter.client.risks.create({
    code: (await starter.client.risks.nextCode()).code,
    kind: 'threat',
    event: { bg: 'Договорът за облака не се подписва навреме' },
    cause: { bg: 'Обжалване на поръчката' },
    effect: { bg: 'Услугите остават на старата система' },
    probability: 4,
    impact: 5,
    mitigation: {},
    owner: null,
    identifiedOn: '2020-10-22',
    nextReview: null,
    about: null,
    ...given,
  });
  return id;
};
const detail = (id: string, on = asOf) => starter.client.risks.get({ id, asOf: on });
const review = (id: string, on: string, given: Partial<Parameters<typeof starter.client.risks.review>[0]> = {}) =>
  starter.client.risks.review({
    id,
    asOf: on,
    probability: null,
    impact: null,
    text: { bg: 'Без промяна.' },
    ...given,
  });

describe('the register', () => {
  test('numbers its risks, and leaves out what was not identified by the day', async () => {
    const first = await logged();
    await logged({ identifiedOn: '2021-02-01' });
    const { risks } = await starter.client.risks.list({ asOf });
    expect(risks.map(({ id, code }) => [id, code])).toEqual([[first, 'R-01']]);
    expect((await starter.client.risks.nextCode()).code).toBe('R-03');
    expect((await refusal(detail(first, '2020-10-21'))).code).toBe('RECORD_MISSING');
  });

  test('puts the gravest first', async () => {
    const small = await logged({ probability: 1, impact: 2 });
    const grave = await logged();
    expect((await starter.client.risks.list({ asOf })).risks.map(({ id }) => id)).toEqual([grave, small]);
  });

  test('takes no risk of a day to come, none without an event, and both grades or neither', async () => {
    expect((await refusal(logged({ identifiedOn: '2021-06-02' }))).code).toBe('IN_THE_FUTURE');
    expect((await refusal(logged({ event: {} }))).code).toBe('INVALID_INPUT');
    expect((await refusal(logged({ probability: null }))).code).toBe('INVALID_INPUT');
    expect((await refusal(logged({ impact: 6 }))).code).toBe('INVALID_INPUT');
  });

  test('ties a risk to what it is about, from either side', async () => {
    const activity = await idOf('activity', 'ACT-05');
    const programme = await idOf('programme', 'PRG-ICC');
    const id = await logged({ about: { entity: 'activity', id: activity } });
    await starter.client.risks.setAbout({ id, entity: 'programme', record: programme, isTied: true });
    expect((await detail(id)).about.map(({ record }) => record.code)).toEqual(['ACT-05', 'PRG-ICC']);
    expect((await starter.client.risks.about({ record: programme, asOf })).risks).toMatchObject([{ id }]);
    await starter.client.risks.setAbout({ id, entity: 'programme', record: programme, isTied: false });
    expect((await starter.client.risks.about({ record: programme, asOf })).risks).toEqual([]);
    expect((await starter.client.risks.about({ record: activity, asOf })).risks).toMatchObject([{ id }]);
  });

  test('is found by any of its words', async () => {
    const id = await logged();
    const [hit] = await starter.client.search.find({ text: 'обжалване на поръчката' });
    expect(hit).toMatchObject({ entity: 'risk', id, code: 'R-01', opens: { entity: 'risk', id } });
  });
});

describe('a review', () => {
  test('judges the risk from its day on, and never by what came later', async () => {
    const id = await logged();
    await review(id, '2020-12-31', { probability: 3, impact: 4, text: { bg: 'Жалбата е отхвърлена.' } });
    await review(id, '2021-03-31', { probability: 1, impact: 4 });
    expect(await detail(id)).toMatchObject({
      state: { before: { score: 20 }, after: { score: 12, level: 'high' }, reviewed: { asOf: '2020-12-31' } },
      stateOfPlay: { bg: 'Жалбата е отхвърлена.' },
    });
    expect((await detail(id, '2021-04-01')).state.now).toMatchObject({ score: 4, level: 'low' });
    expect((await detail(id, '2020-12-30')).state.now?.score).toBe(20);
    expect((await detail(id)).reviews.map((one) => one.asOf)).toEqual(['2021-03-31', '2020-12-31']);
  });

  test('sets the next one, and is asked for once that has passed', async () => {
    const id = await logged({ nextReview: '2020-12-31' });
    expect((await detail(id)).state.reviewOverdueDays).toBe(4);
    await review(id, asOf, { nextReview: '2021-03-31' });
    expect(await detail(id)).toMatchObject({ nextReview: '2021-03-31', state: { reviewOverdueDays: null } });
  });

  test('is never edited: a correction stands in its place and says why', async () => {
    const id = await logged();
    const { reviewId } = await review(id, '2020-12-31', { probability: 5, impact: 5 });
    const edit = starter.client.records.update({ entity: 'riskReview', id: reviewId, fields: { impact: 1 } });
    expect((await refusal(edit)).code).toBe('FIELD_GOVERNED');
    const correct = { probability: 2, impact: 2, supersedes: reviewId };
    expect((await refusal(review(id, '2020-12-31', correct))).code).toBe('REASON_REQUIRED');
    await review(id, '2020-12-31', { ...correct, correctionReason: { bg: 'Сгрешени оценки' } });
    expect((await detail(id)).state.now?.score).toBe(4);
  });

  test('takes the translation that it lacks, and no other words than its own', async () => {
    const id = await logged();
    const { reviewId } = await review(id, '2020-12-31', { text: { bg: 'Жалбата е отхвърлена.' } });
    const write = (text: { bg?: string; en?: string }) =>
      starter.client.records.update({ entity: 'riskReview', id: reviewId, fields: { text } });
    expect(await refusal(write({ bg: 'Жалбата е уважена.' }))).toMatchObject({
      code: 'FIELD_GOVERNED',
      data: { field: 'text' },
    });
    await write({ en: 'The appeal was dismissed.' });
    expect((await refusal(write({ en: 'It was upheld.' }))).code).toBe('FIELD_GOVERNED');
    expect((await detail(id)).reviews[0]?.text).toMatchObject({
      bg: 'Жалбата е отхвърлена.',
      en: 'The appeal was dismissed.',
    });
  });

  test('is not taken for a day to come, nor into a locked quarter unless it corrects', async () => {
    const id = await logged();
    const { reviewId } = await review(id, '2020-12-20');
    expect((await refusal(review(id, '2021-06-02'))).code).toBe('IN_THE_FUTURE');
    await starter.client.reporting.lock({ quarter: '2020-Q4', reason: 'Приети отчети' });
    expect(await refusal(review(id, '2020-12-31'))).toEqual({ code: 'PERIOD_LOCKED', data: { quarter: '2020-Q4' } });
    await review(id, '2020-12-20', { supersedes: reviewId, correctionReason: { bg: 'Грешен текст' } });
    expect((await detail(id)).reviews).toHaveLength(2);
  });
});

describe('a report on what a risk is about', () => {
  const report = { light: 'onTrack', done: {}, next: {}, blockers: {}, askOfBoard: {} } as const;

  test('reviews it in the same step, as of the same day; one undo takes both back', async () => {
    const activity = await idOf('activity', 'ACT-05');
    const id = await logged({ about: { entity: 'activity', id: activity } });
    const riskReviews = [{ risk: id, probability: 1, impact: 2, text: { bg: 'Договорът е подписан.' } }];
    const countReports = async () => (await starter.client.activities.get({ id: activity, asOf })).reports.length;
    const before = await countReports();
    await starter.client.activities.report({ ...report, id: activity, asOf, progressPercent: null, riskReviews });
    expect(await detail(id)).toMatchObject({
      state: { now: { score: 2 }, reviewed: { asOf } },
      stateOfPlay: { bg: 'Договорът е подписан.' },
    });
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'activity.report' });
    expect((await detail(id)).reviews).toEqual([]);
    expect(await countReports()).toBe(before);
  });

  test('of a programme does so too, and is not taken when the risk is not there', async () => {
    const programme = await idOf('programme', 'PRG-ICC');
    const id = await logged({ about: { entity: 'programme', id: programme } });
    const riskReviews = [{ risk: id, probability: null, impact: null, text: {} }];
    await starter.client.programmes.report({ ...report, id: programme, asOf, riskReviews });
    expect((await detail(id)).state).toMatchObject({ now: { score: 20 }, reviewed: { asOf } });
    const missing = [{ risk: programme, probability: null, impact: null, text: {} }];
    const refused = starter.client.programmes.report({ ...report, id: programme, asOf, riskReviews: missing });
    expect((await refusal(refused)).code).toBe('REFERENCE_MISSING');
  });
});

describe('the status of a risk', () => {
  const set = (id: string, status: 'open' | 'materialised' | 'closed', on: string, bg = 'Договорът е подписан') =>
    starter.client.risks.setStatus({ id, status, on, reason: { bg } });

  test('changes with a day and a reason, which stay in its reviews', async () => {
    const id = await logged();
    expect((await refusal(set(id, 'closed', asOf, ''))).code).toBe('REASON_REQUIRED');
    await set(id, 'closed', asOf);
    expect(await detail(id)).toMatchObject({
      status: 'closed',
      state: { status: 'closed', statusSince: asOf },
      stateOfPlay: { bg: 'Договорът е подписан' },
    });
    expect((await detail(id, '2021-01-03')).state.status).toBe('open');
    expect((await refusal(set(id, 'closed', asOf))).code).toBe('TRANSITION_REFUSED');
    const edit = starter.client.records.update({ entity: 'risk', id, fields: { status: 'open' } });
    expect((await refusal(edit)).code).toBe('FIELD_GOVERNED');
  });

  test('is kept by a correction of the review that set it, and moves to its day', async () => {
    const id = await logged();
    const { reviewId } = await set(id, 'materialised', '2021-01-04');
    await review(id, '2020-12-28', { supersedes: reviewId, correctionReason: { bg: 'Стана по-рано' } });
    expect((await detail(id, '2020-12-28')).state).toMatchObject({ status: 'materialised', statusSince: '2020-12-28' });
    expect(await detail(id)).toMatchObject({ status: 'materialised', statusSince: '2020-12-28' });
  });

  test('and everything else of a risk is undone like any change', async () => {
    const id = await logged();
    await review(id, '2020-12-31', { probability: 3, impact: 4, nextReview: '2021-03-31' });
    await set(id, 'closed', asOf);
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'risk.setStatus' });
    expect((await detail(id)).state).toMatchObject({ status: 'open', now: { score: 12 } });
    expect(await starter.client.history.undo()).toMatchObject({ kind: 'risk.review' });
    expect(await detail(id)).toMatchObject({ nextReview: null, state: { now: { score: 20 } }, reviews: [] });
    await starter.client.history.redo();
    expect((await detail(id)).state.now?.score).toBe(12);
  });
});
