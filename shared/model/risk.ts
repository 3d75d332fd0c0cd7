import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';
import { visibilities } from './values.ts';

export const riskKinds = ['threat', 'opportunity'] as const;
export const riskResponses = ['avoid', 'reduce', 'transfer', 'accept', 'exploit', 'enhance', 'share'] as const;
export const riskStatuses = ['open', 'materialised', 'closed'] as const;
/** What the funder's portal asks in each period: "Did you apply risk mitigation measures?" */
export const measuresApplied = ['yes', 'no'] as const;
export type RiskKind = (typeof riskKinds)[number];
export type RiskResponse = (typeof riskResponses)[number];
export type RiskStatus = (typeof riskStatuses)[number];

/**
 * What may happen to an activity or a programme (its ties are links of the kind `about`), how likely and how strong it is
 * from 1 to 5, before and after what is done against it.
 */
export const risk = defineEntity('risk', {
  kind: field.choice(riskKinds, 'threat'),
  /** What may happen: its name in every list. */
  event: field.bilingual(),
  cause: field.bilingual(),
  effect: field.bilingual(),
  probability: field.integer(1, 5),
  impact: field.integer(1, 5),
  residualProbability: field.integer(1, 5),
  residualImpact: field.integer(1, 5),
  response: field.optionalChoice(riskResponses),
  mitigation: field.bilingual(),
  owner: field.reference('person'),
  identifiedOn: field.day(),
  nextReview: field.day(),
  status: governed(field.choice(riskStatuses, 'open')),
  statusSince: governed(field.day()),
  /** Whose packs print it. */
  visibility: field.choice(visibilities, 'board'),
});
export type Risk = RecordOf<typeof risk>;

/**
 * The state of play of a risk: how it was judged on that day, and what was done. Never edited, only added to; a correction
 * supersedes. The newest by a day speaks for that day, in place of the risk's own residual values and status.
 */
export const riskReview = defineEntity('riskReview', {
  risk: governed(field.requiredReference('risk')),
  asOf: governed(field.requiredDay()),
  /** As judged on that day, after what is done against it; empty where the review says nothing of them. */
  probability: governed(field.integer(1, 5)),
  impact: governed(field.integer(1, 5)),
  /** Whether the measures against it were applied by that day; empty where it was not said. */
  measuresApplied: governed(field.optionalChoice(measuresApplied)),
  /** What the risk became on that day (closed, materialised, open again); the text says why. */
  status: governed(field.optionalChoice(riskStatuses)),
  /** Its missing or waiting translation may be written later (`main/core/risks/refuse-rewriting.ts`). */
  text: field.bilingual(),
  author: governed(field.text()),
  supersedes: governed(field.reference('riskReview')),
  correctionReason: governed(field.bilingual()),
});
export type RiskReview = RecordOf<typeof riskReview>;
