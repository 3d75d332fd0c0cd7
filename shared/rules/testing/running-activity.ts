import type { StatusFacts } from '../activity-status.ts';

/** An activity that has run since the beginning of 2020 without a due date, and has never reported. */
export const runningActivity: StatusFacts = {
  lifecycle: 'active',
  lifecycleSince: '2020-01-01',
  lifecycleSteps: [],
  inPlanSince: null,
  start: '2020-01-01',
  actualStart: '2020-01-01',
  due: null,
  baselineDue: null,
  dueMoves: [],
  reports: [],
  cadence: 'quarterly',
  graceDays: 15,
};
