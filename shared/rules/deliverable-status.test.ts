import { describe, expect, test } from 'vitest';
import { type DeliverableFacts, deliverableStatus } from './deliverable-status.ts';
import { monthEnd } from './project-month.ts';

const today = '2021-01-04';
const soon = '2021-01-18';
const policyCloudStart = '2020-01-01';

function deliverable(facts: Partial<DeliverableFacts> = {}): DeliverableFacts {
  return {
    dueOriginal: null,
    dueRevised: null,
    forecast: null,
    status: 'pending',
    statusSince: null,
    submittedOn: null,
    approvedOn: null,
    dueMoves: [],
    steps: [],
    ...facts,
  };
}

describe('the status of a deliverable', () => {
  test.each([
    ['due later', { dueOriginal: '2021-04-30' }, 'pending', 'dueLater'],
    ['due soon', { dueOriginal: '2021-01-18', status: 'draft' }, 'dueSoon', 'dueWithinWindow'],
    ['due passed', { dueOriginal: '2020-12-31', status: 'internalReview' }, 'overdue', 'duePassed'],
    [
      'due passed, but the date was revised',
      { dueOriginal: '2020-12-31', dueRevised: '2021-03-31' },
      'pending',
      'dueLater',
    ],
    ['no due date', { status: 'draft' }, 'pending', 'noDueDate'],
    [
      'submitted in time',
      { dueOriginal: '2020-12-31', status: 'submitted', submittedOn: '2020-12-30' },
      'submitted',
      'submitted',
    ],
    ['submitted, nobody knows when', { dueOriginal: '2020-12-31', status: 'submitted' }, 'submitted', 'submitted'],
    [
      'submitted late',
      { dueOriginal: '2020-08-31', status: 'submitted', submittedOn: '2020-10-14' },
      'submittedLate',
      'submittedAfterDue',
    ],
    ['approved', { dueOriginal: '2020-12-31', status: 'approved', submittedOn: '2020-12-30' }, 'approved', 'approved'],
    [
      'approved though late',
      { dueOriginal: '2020-06-30', status: 'approved', submittedOn: '2020-08-19' },
      'approved',
      'approvedSubmittedLate',
    ],
  ] as const)('%s', (_, facts, status, rule) => {
    const answer = deliverableStatus(deliverable(facts), today, soon);
    expect(answer).toMatchObject({ status, rule });
    expect(answer.late).toBe(rule === 'submittedAfterDue' || rule === 'approvedSubmittedLate');
  });

  test('D3.1, due in M8, was submitted on 14 October 2020: 44 days late', () => {
    const facts = deliverable({
      dueOriginal: monthEnd(policyCloudStart, 8),
      status: 'submitted',
      submittedOn: '2020-10-14',
    });
    expect(deliverableStatus(facts, today, soon)).toMatchObject({ status: 'submittedLate', facts: { lateDays: 44 } });
    expect(deliverableStatus(facts, '2020-10-13', '2020-10-27')).toMatchObject({
      status: 'overdue',
      facts: { overdueDays: 43 },
    });
    expect(deliverableStatus(facts, '2020-08-20', '2020-09-03')).toMatchObject({ status: 'dueSoon' });
  });

  test('D5.8, due in M32, was submitted in September 2022: a month late', () => {
    const facts = deliverable({
      dueOriginal: monthEnd(policyCloudStart, 32),
      status: 'submitted',
      submittedOn: '2022-09',
    });
    expect(deliverableStatus(facts, '2022-10-01', '2022-10-14')).toMatchObject({
      status: 'submittedLate',
      facts: { lateDays: 30 },
    });
  });

  test('one that was sent back is owed again', () => {
    const sentBack = deliverable({
      dueOriginal: '2020-12-31',
      status: 'revisionRequested',
      statusSince: '2021-01-02',
      submittedOn: '2020-12-20',
    });
    expect(deliverableStatus(sentBack, today, soon)).toMatchObject({
      status: 'overdue',
      rule: 'duePassedInRevision',
      late: false,
      facts: { inRevision: true, submittedOn: '2020-12-20' },
    });
    expect(deliverableStatus({ ...sentBack, dueRevised: '2021-01-15' }, today, soon)).toMatchObject({
      status: 'dueSoon',
    });
    expect(deliverableStatus({ ...sentBack, status: 'draft' }, today, soon)).toMatchObject({
      rule: 'duePassedInRevision',
    });
    expect(deliverableStatus(sentBack, '2021-01-01', soon)).toMatchObject({ status: 'submitted' });
  });

  test('before it was approved it was submitted', () => {
    const facts = deliverable({
      status: 'approved',
      submittedOn: '2020-09',
      approvedOn: '2020-12-15',
      dueOriginal: '2020-09-30',
    });
    expect(deliverableStatus(facts, today, soon)).toMatchObject({
      status: 'approved',
      facts: { approvedOn: '2020-12-15' },
    });
    expect(deliverableStatus(facts, '2020-12-14', '2020-12-29')).toMatchObject({
      status: 'submitted',
      facts: { approvedOn: null },
    });
  });

  test('a due date that was revised later stood at its original before', () => {
    const facts = deliverable({
      dueOriginal: '2020-12-31',
      dueRevised: '2021-06-30',
      forecast: '2021-08-31',
      dueMoves: [{ from: '2020-12-31', to: '2021-06-30', decidedOn: '2021-02-01' }],
    });
    expect(deliverableStatus(facts, today, soon)).toMatchObject({
      status: 'overdue',
      facts: { due: '2020-12-31', slippedDays: null },
    });
    expect(deliverableStatus(facts, '2021-02-01', '2021-02-15')).toMatchObject({
      status: 'pending',
      facts: { due: '2021-06-30', slippedDays: 181, forecastLateDays: 62 },
    });
  });
});
