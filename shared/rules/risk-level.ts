/** MODEL, Risk: probability and impact, each from 1 to 5. */
export interface RiskJudgement {
  readonly probability: number;
  readonly impact: number;
}

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The version of the bands below: a pack cites it, so a change of them gets a new one. */
export const riskLevelsVersion = 1;

/**
 * The level of a risk by its score (probability × impact, 1 to 25): the first band that the score reaches. MODEL sets the
 * scales of 1 to 5 and no bands; ISO 31000 leaves them to the organisation. These are the usual quarters of a 5 × 5 matrix
 * and ours until the municipality sets its own: what is nearly certain with a middling impact (5 × 3), or as strong as can be
 * with an even chance (3 × 5), is critical.
 */
export const riskLevelBands = [
  { level: 'critical', from: 15 },
  { level: 'high', from: 10 },
  { level: 'medium', from: 5 },
  { level: 'low', from: 1 },
] as const satisfies readonly { level: RiskLevel; from: number }[];

/** 1 to 25. */
export const riskScore = ({ probability, impact }: RiskJudgement): number => probability * impact;

export function riskLevel(judgement: RiskJudgement): RiskLevel {
  const score = riskScore(judgement);
  return riskLevelBands.find(({ from }) => score >= from)?.level ?? 'low';
}
