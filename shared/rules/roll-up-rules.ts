/** *unknown*: too little was reported to say. *none*: there is nothing to colour. */
export const rollUpLights = ['green', 'amber', 'red', 'unknown', 'none'] as const;
export type RollUpLight = (typeof rollUpLights)[number];

/**
 * One rule of the light of a goal or focus area; the first that matches wins.
 * - `noChildren`: nothing contributes.
 * - `allDropped`: all that contributed was dropped.
 * - `troubledShare`: overdue and delayed are at least this share of the weight that is left.
 * - `lowCoverage`: recent reports cover less than this share of the weight that owes one.
 * - `anyTroubled`: one is overdue, delayed, at risk or on hold.
 * - `missingReport`: one owes a report.
 * - `nothingBegun`: all that is left is planned.
 * - `otherwise`: always.
 */
export type RollUpRule = { readonly light: RollUpLight } & (
  | { readonly when: 'noChildren' | 'allDropped' | 'anyTroubled' | 'missingReport' | 'nothingBegun' | 'otherwise' }
  | { readonly when: 'troubledShare'; readonly atLeast: number }
  | { readonly when: 'lowCoverage'; readonly below: number }
);
export type RollUpRuleCode = RollUpRule['when'];

export interface RollUpRules {
  readonly version: number;
  readonly rules: readonly RollUpRule[];
}

/**
 * The rules of MODEL "Roll-up", first version. A later version is a new list; this one stays, because issued packs name it.
 *
 * Red comes before *unknown*: a due date that has passed is known without any report, and silence of the others must not
 * hide it.
 */
export const rollUpRulesV1: RollUpRules = {
  version: 1,
  rules: [
    { when: 'noChildren', light: 'none' },
    { when: 'allDropped', light: 'none' },
    { when: 'troubledShare', atLeast: 0.25, light: 'red' },
    { when: 'lowCoverage', below: 0.5, light: 'unknown' },
    { when: 'anyTroubled', light: 'amber' },
    { when: 'missingReport', light: 'amber' },
    { when: 'nothingBegun', light: 'none' },
    { when: 'otherwise', light: 'green' },
  ],
};
