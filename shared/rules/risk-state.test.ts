import { describe, expect, test } from 'vitest';
import { compareRisks, nextReviewAfter, riskState, type ReviewFacts, type RiskFacts } from './risk-state.ts';

const on = '2021-01-04';

const risk = (given: Partial<RiskFacts> = {}): RiskFacts => ({
  status: 'open',
  statusSince: null,
  identifiedOn: '2020-10-22',
  nextReview: null,
  probability: 4,
  impact: 5,
  residualProbability: 3,
  residualImpact: 4,
  ...given,
});

const review = (asOf: string, given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  id: given.id ?? asOf,
  asOf,
  probability: null,
  impact: null,
  status: null,
  supersedes: null,
  ...given,
});

const state = (given: Partial<RiskFacts>, reviews: readonly ReviewFacts[], day = on) => {
  const found = riskState(risk(given), reviews, day);
  if (found === null) throw new Error('not identified yet');
  return found;
};

describe('a risk on a day', () => {
  test('is not there before it was identified', () => {
    expect(riskState(risk(), [], '2020-10-21')).toBeNull();
    expect(riskState(risk({ identifiedOn: null }), [], '2000-01-01')).not.toBeNull();
  });

  test('stands as it was described where nobody reviewed it', () => {
    expect(state({}, [])).toMatchObject({
      status: 'open',
      before: { score: 20, level: 'critical' },
      after: { score: 12, level: 'high' },
      now: { score: 12 },
      judgedBy: null,
      reviewed: null,
    });
  });

  test('counts before measures where nothing was said of after', () => {
    expect(state({ residualImpact: null }, [])).toMatchObject({ after: null, now: { score: 20 } });
    expect(state({ probability: null, residualImpact: null }, []).now).toBeNull();
  });

  test('is as its newest review by that day judged it', () => {
    const reviews = [
      review('2020-12-31', { probability: 2, impact: 4 }),
      review('2021-03-31', { probability: 5, impact: 5 }),
    ];
    expect(state({}, reviews)).toMatchObject({
      after: { score: 8, level: 'medium' },
      judgedBy: { asOf: '2020-12-31' },
      reviewed: { asOf: '2020-12-31', ageDays: 4 },
    });
    expect(state({}, reviews, '2021-04-01').now?.score).toBe(25);
    expect(state({}, reviews, '2020-12-30').now?.score).toBe(12);
  });

  test('keeps its grades where a review only said that nothing changed', () => {
    const reviews = [review('2020-11-30', { probability: 2, impact: 4 }), review('2020-12-31')];
    expect(state({}, reviews)).toMatchObject({ now: { score: 8 }, reviewed: { asOf: '2020-12-31' } });
  });

  test('does not count what a correction withdrew', () => {
    const reviews = [
      review('2020-12-31', { id: 'a', probability: 5, impact: 5 }),
      review('2020-12-31', { id: 'b', probability: 1, impact: 2, supersedes: 'a' }),
    ];
    expect(state({}, reviews).now?.score).toBe(2);
  });

  test('was open until the day on which it was closed, and is open again once that is said', () => {
    const reviews = [review('2020-12-15', { status: 'closed' }), review('2021-02-01', { status: 'open' })];
    const now = { status: 'open', statusSince: '2021-02-01' } as const;
    expect(state(now, reviews, '2020-12-14').status).toBe('open');
    expect(state(now, reviews)).toMatchObject({ status: 'closed', statusSince: '2020-12-15' });
    expect(state(now, reviews, '2021-02-01').status).toBe('open');
  });
});

describe('a review', () => {
  test('is overdue when its day passed without one', () => {
    expect(state({ nextReview: '2020-12-25' }, []).reviewOverdueDays).toBe(10);
    expect(state({ nextReview: on }, []).reviewOverdueDays).toBeNull();
    expect(state({ nextReview: '2020-12-25' }, [review('2020-12-01')]).reviewOverdueDays).toBe(10);
    expect(state({ nextReview: '2020-12-25' }, [review('2020-12-28')]).reviewOverdueDays).toBeNull();
  });

  test('is asked for only while the risk is open', () => {
    const closed = [review('2020-12-20', { status: 'closed' })];
    expect(state({ nextReview: '2020-12-25' }, closed).reviewOverdueDays).toBeNull();
  });
});

test('the gravest comes first, and what nobody judged last', () => {
  const scored = (probability: number | null) => state({ residualProbability: null, probability, impact: 1 }, []);
  const inOrder = [scored(2), scored(5), scored(null), scored(3)].toSorted(compareRisks);
  expect(inOrder.map(({ now }) => now?.score ?? null)).toEqual([5, 3, 2, null]);
});

test('the next review is proposed a quarter later, unless one is planned for a day to come', () => {
  expect(nextReviewAfter('2021-01-04', null)).toBe('2021-04-05');
  expect(nextReviewAfter('2021-01-04', '2020-12-31')).toBe('2021-04-05');
  expect(nextReviewAfter('2021-01-04', '2021-01-31')).toBe('2021-01-31');
});
