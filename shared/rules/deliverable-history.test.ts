import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliverableOnDay, openingSteps, type PresentStep, type StepFact } from './deliverable-history.ts';
import { deliverableTransitions } from './deliverable-transitions.ts';
import { addDays } from './day.ts';

/** Ids sort as they were recorded. */
const taken = (...steps: readonly Omit<StepFact, 'id'>[]): StepFact[] =>
  steps.map((step, index) => ({ ...step, id: `step-${String(index).padStart(3, '0')}` }));

const rejected = taken(
  { from: 'pending', to: 'draft', on: '2021-01-10' },
  { from: 'draft', to: 'internalReview', on: '2021-02-01' },
  { from: 'internalReview', to: 'submitted', on: '2021-03-01' },
  { from: 'submitted', to: 'revisionRequested', on: '2021-04-01' },
  { from: 'revisionRequested', to: 'draft', on: '2021-04-05' },
  { from: 'draft', to: 'internalReview', on: '2021-04-20' },
  { from: 'internalReview', to: 'submitted', on: '2021-05-01' },
  { from: 'submitted', to: 'approved', on: '2021-06-01' },
);
const approved: PresentStep = {
  status: 'approved',
  statusSince: '2021-06-01',
  submittedOn: '2021-05-01',
  approvedOn: '2021-06-01',
};

describe('a deliverable that was sent back and handed over again', () => {
  test.each([
    ['2021-01-09', 'owed', 'pending', null],
    ['2021-02-28', 'owed', 'internalReview', null],
    ['2021-03-31', 'submitted', 'submitted', '2021-03-01'],
    ['2021-04-04', 'inRevision', 'revisionRequested', '2021-03-01'],
    ['2021-04-30', 'inRevision', 'internalReview', '2021-03-01'],
    ['2021-05-31', 'submitted', 'submitted', '2021-05-01'],
    ['2021-06-01', 'approved', 'approved', '2021-05-01'],
  ] as const)('on %s it is %s, at the step %s', (day, standing, step, submittedOn) => {
    expect(deliverableOnDay(approved, rejected, day)).toMatchObject({ standing, step, submittedOn });
  });

  test('a step known to the month counts from its last day', () => {
    const steps = taken({ from: 'pending', to: 'submitted', on: '2021-03' });
    const record: PresentStep = {
      status: 'submitted',
      statusSince: '2021-03',
      submittedOn: '2021-03',
      approvedOn: null,
    };
    expect(deliverableOnDay(record, steps, '2021-03-30').standing).toBe('owed');
    expect(deliverableOnDay(record, steps, '2021-03-31').standing).toBe('submitted');
  });
});

test('a record of the time before steps says on every day what it says with the steps that open its way', () => {
  const record: PresentStep = {
    status: 'revisionRequested',
    statusSince: '2021-04-01',
    submittedOn: '2021-03-01',
    approvedOn: null,
  };
  const opening = taken(...openingSteps(record).map((step) => ({ ...step, from: null })));
  for (const day of ['2021-02-28', '2021-03-01', '2021-03-31', '2021-04-01', '2022-01-01']) {
    const { standing, submittedOn } = deliverableOnDay(record, [], day);
    expect(deliverableOnDay(record, opening, day)).toMatchObject({ standing, submittedOn });
  }
});

const anyWay = fc
  .array(fc.record({ choice: fc.nat(5), days: fc.nat(60) }), { minLength: 1, maxLength: 12 })
  .map((choices) => {
    const steps: Omit<StepFact, 'id'>[] = [];
    let status: StepFact['to'] = 'pending';
    let on = '2021-01-01';
    for (const { choice, days } of choices) {
      const next: readonly StepFact['to'][] = deliverableTransitions[status];
      const to = next[choice % Math.max(1, next.length)];
      if (to === undefined) break;
      on = addDays(on, days);
      steps.push({ from: status, to, on });
      status = to;
    }
    return steps;
  });

test('whatever is recorded later, a past day stays as it was', () => {
  fc.assert(
    fc.property(anyWay, fc.nat(12), (way, cut) => {
      const steps = taken(...way);
      const present: PresentStep = { status: 'pending', statusSince: null, submittedOn: null, approvedOn: null };
      const earlier = steps.slice(0, Math.min(cut, steps.length));
      const next = steps[earlier.length];
      if (earlier.length === 0 || next?.on === undefined || next.on === null) return;
      const dayBefore = addDays(next.on, -1);
      expect(deliverableOnDay(present, steps, dayBefore)).toEqual(deliverableOnDay(present, earlier, dayBefore));
    }),
  );
});
