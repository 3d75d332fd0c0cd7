import { defineEntity, type RecordOf } from './entity.ts';
import { field, governed } from './field.ts';

export const riskKinds = ['threat', 'opportunity'] as const;
export const riskResponses = ['avoid', 'reduce', 'transfer', 'accept', 'exploit', 'enhance', 'share'] as const;
export const riskStatuses = ['open', 'materialised', 'closed'] as const;

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
});
export type Risk = RecordOf<typeof risk>;

/** The state of play of a risk in a period: how it was judged on that day, and what was done. Never edited, only added to. */
export const riskReview = defineEntity('riskReview', {
  risk: field.requiredReference('risk'),
  asOf: field.requiredDay(),
  /** As judged on that day; they become the risk's residual values when no later review stands. */
  probability: field.integer(1, 5),
  impact: field.integer(1, 5),
  text: field.bilingual(),
  author: field.text(),
});
export type RiskReview = RecordOf<typeof riskReview>;
