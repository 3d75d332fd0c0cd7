import type { i18n } from 'i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import type { MatrixMode } from '#shared/charts/risk-matrix.ts';
import { textIn } from './format.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import type { Language } from '#shared/model/values.ts';
import { riskLevels } from '#shared/rules/risk-level.ts';
import type { RiskScore, RiskState } from '#shared/rules/risk-state.ts';

interface Shown {
  kind: RiskKind;
  mode: MatrixMode;
}

/** The score that a matrix draws. */
const scoreIn = (state: RiskState, mode: MatrixMode) => (mode === 'before' ? state.before : state.now);

/** The matrix of some risks of one kind for those who do not see it: how many of each level, and how they moved. */
export function riskMatrixDescription(
  risks: readonly Pick<RiskView, 'state'>[],
  { kind, mode }: Shown,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'risks');
  const scores = risks.map(({ state }) => scoreIn(state, mode));
  if (risks.length === 0) return t('matrix.description.none');
  const unjudged = scores.filter((score) => score === null).length;
  const levels = riskLevels
    .toReversed()
    .map((level) => ({ level, count: scores.filter((score) => score?.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${t(`levelCount.${kind}.${level}`, { count })}`);
  if (unjudged > 0) levels.push(`${unjudged} ${t('unjudged')}`);
  const sentences = [t(`matrix.description.${kind}`, { count: risks.length, levels: levels.join(', ') })];
  const both = risks.flatMap(({ state: { before, after } }) =>
    before === null || after === null ? [] : [after.score - before.score],
  );
  if (mode === 'movement' && both.length > 0)
    sentences.push(
      t('matrix.description.moved', {
        fewer: both.filter((change) => change < 0).length,
        higher: both.filter((change) => change > 0).length,
        same: both.filter((change) => change === 0).length,
      }),
    );
  return sentences.join(' ');
}

/** The score of a risk with its level in a word: „20 · критичен“. */
export const riskScoreText = (score: RiskScore, kind: RiskKind, i18n: i18n, language: Language): string => {
  const t = i18n.getFixedT(language, 'risks');
  return t('score', { score: score.score, level: t(`levels.${kind}.${score.level}`) });
};

/** Where a risk stands in the matrix, and where it stood: its number, its event and its scores. */
export function riskPlaceSentence(
  { code, event, kind, state: { before, after } }: Pick<RiskView, 'code' | 'event' | 'kind' | 'state'>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'risks');
  const name = [code, textIn(event, language)].filter(Boolean).join(' ');
  const [was, is] = [before, after].map((score) => score && riskScoreText(score, kind, i18n, language));
  if (was && is) return t('matrix.mark.moved', { name, before: was, after: is });
  return t(`matrix.mark.${was ? 'beforeOnly' : 'after'}`, { name, score: was || is || t('unjudged') });
}
