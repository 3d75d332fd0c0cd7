import fc from 'fast-check';
import type { PartialDate } from '#shared/model/values.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { milestoneStatuses } from '#shared/rules/milestone-status.ts';
import type { TimelineFacts } from '../timeline-facts.ts';

/** Any activity as a timeline may be given it, for tests: whatever dates people record, also such as contradict each other. */

const two = (value: number) => String(value).padStart(2, '0');
const year = fc.integer({ min: 2017, max: 2024 });

export const anyDate: fc.Arbitrary<PartialDate> = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);

const anyDue = fc.oneof({ weight: 9, arbitrary: anyDate }, { weight: 1, arbitrary: fc.constant('ongoing') });
const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const text = fc.constant({ bg: 'Основание', en: 'Reason' });

export const emptyFacts: TimelineFacts = {
  id: 'a',
  code: 'ACT-01',
  title: { bg: 'Дейност', en: 'Activity' },
  status: 'onTrack',
  isLate: false,
  start: null,
  due: null,
  dueText: { bg: '', en: '' },
  baselineStart: null,
  baselineDue: null,
  actualStart: null,
  endedOn: null,
  slipDays: null,
  moves: [],
  milestones: [],
  dependencies: [],
  movedSince: false,
};

export const anyFacts: fc.Arbitrary<TimelineFacts> = fc.record({
  id: fc.uuid(),
  code: perhaps(fc.constant('ACT-01')),
  title: fc.constant(emptyFacts.title),
  status: fc.constantFrom(...activityStatuses),
  isLate: fc.boolean(),
  start: perhaps(anyDate),
  due: perhaps(anyDue),
  dueText: fc.constantFrom({ bg: '', en: '' }, { bg: 'в следващите 2–3 години', en: 'over the next 2–3 years' }),
  baselineStart: perhaps(anyDate),
  baselineDue: perhaps(anyDue),
  actualStart: perhaps(anyDate),
  endedOn: perhaps(anyDate),
  slipDays: perhaps(fc.integer({ min: 1, max: 900 })),
  moves: fc.array(
    fc.record({
      id: fc.uuid(),
      field: fc.constantFrom('start' as const, 'due' as const),
      from: perhaps(anyDue),
      to: perhaps(anyDue),
      decidedOn: fc.constant('2020-12-10'),
      reason: text,
    }),
    { maxLength: 4 },
  ),
  milestones: fc.array(
    fc.record({
      id: fc.uuid(),
      title: fc.constant({ bg: 'Етап', en: 'Milestone' }),
      code: fc.constant(null),
      date: anyDate,
      due: perhaps(anyDate),
      status: fc.constantFrom(...milestoneStatuses),
      late: fc.boolean(),
      programme: perhaps(fc.constant('p')),
    }),
    { maxLength: 12 },
  ),
  dependencies: fc.constant([]),
  movedSince: fc.boolean(),
});
