import type { ManyChange } from '#shared/contract/change-many.ts';
import type { Lifecycle } from '#shared/model/activity.ts';
import type { Day, Language, PartialDate } from '#shared/model/values.ts';

/** What can be changed in many activities together. */
export const manyFields = ['responsible', 'owner', 'focusArea', 'readiness', 'priority'] as const;
export type ManyField = (typeof manyFields)[number];
export const manyWhats = [...manyFields, 'lifecycle', 'due'] as const;
export type ManyWhat = (typeof manyWhats)[number];

export const shiftUnits = ['day', 'month', 'quarter', 'year'] as const;

/** What is being written in the form of a change of many. */
export interface ManyDraft {
  /** Of a field; null takes it away, undefined is not said yet. */
  readonly value: string | null | undefined;
  readonly lifecycle: Lifecycle | null;
  readonly since: PartialDate | null;
  /** A due date is moved by so many units, or to a date. */
  readonly dueBy: 'shift' | 'set';
  readonly unit: (typeof shiftUnits)[number];
  readonly count: number;
  readonly to: PartialDate | null;
  readonly decidedOn: Day | null;
  readonly reason: string;
}

export const emptyDraft = (asOf: Day): ManyDraft => ({
  value: undefined,
  lifecycle: null,
  since: asOf,
  dueBy: 'shift',
  unit: 'month',
  count: 1,
  to: null,
  decidedOn: asOf,
  reason: '',
});

export type DraftProblem = 'nothingChosen' | 'dayMissing' | 'dateMissing' | 'nothingMoved' | 'reasonMissing';

/** A lifecycle that nobody comes to without saying why. */
export const needsReason = (lifecycle: Lifecycle | null) => lifecycle === 'onHold' || lifecycle === 'dropped';

/** The change that was written, or what it still lacks. */
export function changeOf(what: ManyWhat, draft: ManyDraft, language: Language): ManyChange | DraftProblem {
  const reason = draft.reason.trim() === '' ? {} : { [language]: draft.reason.trim() };
  const { lifecycle, since, decidedOn, unit, count, to } = draft;
  switch (what) {
    case 'lifecycle': {
      if (lifecycle === null) return 'nothingChosen';
      if (since === null) return 'dayMissing';
      if (needsReason(lifecycle) && draft.reason.trim() === '') return 'reasonMissing';
      return { kind: 'lifecycle', lifecycle, since, reason };
    }
    case 'due': {
      if (draft.dueBy === 'shift' && count === 0) return 'nothingMoved';
      if (draft.dueBy === 'set' && to === null) return 'dateMissing';
      if (decidedOn === null) return 'dayMissing';
      if (draft.reason.trim() === '') return 'reasonMissing';
      return draft.dueBy === 'shift'
        ? { kind: 'shiftDue', unit, count, decidedOn, reason }
        : { kind: 'setDue', to, decidedOn, reason };
    }
    default:
      if (draft.value === undefined) return 'nothingChosen';
      return { kind: 'fields', fields: { [what]: draft.value } };
  }
}
