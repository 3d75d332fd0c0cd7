import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import type { MatrixMark, MatrixMode } from '#shared/charts/risk-matrix.ts';
import { riskMatrixDescription } from '#shared/i18n/risk-matrix-description.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import type { RiskScore } from '#shared/rules/risk-state.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** What the matrix says in words: the whole of it, and each mark. */
export function useMatrixWords(risks: readonly RiskView[], kind: RiskKind) {
  const { t, i18n } = useTranslation('risks');
  const language = useLanguage();
  return useMemo(() => {
    const riskOf = (id: string) => risks.find((risk) => risk.id === id);
    const levelOf = (score: RiskScore | null) =>
      score === null ? '' : t('score', { score: score.score, level: t(`levels.${kind}.${score.level}`) });
    /** Where the risk stood, and no longer stands. */
    const isLeft = ({ risk, kind: of }: MatrixMark) => of === 'before' && riskOf(risk)?.state.after !== null;
    return {
      code: (id: string) => riskOf(id)?.code ?? '•',
      isLeft,
      mark: (mark: MatrixMark) => {
        const risk = riskOf(mark.risk);
        if (risk === undefined) return '';
        const name = [risk.code, textIn(risk.event, language)].filter(Boolean).join(' ');
        const { before, after } = risk.state;
        if (before !== null && after !== null)
          return t('matrix.mark.moved', { name, before: levelOf(before), after: levelOf(after) });
        const one = mark.kind === 'before' ? 'beforeOnly' : 'after';
        return t(`matrix.mark.${one}`, { name, score: levelOf(before ?? after) });
      },
      description: (mode: MatrixMode) => riskMatrixDescription(risks, { kind, mode }, i18n, language),
    };
  }, [risks, kind, t, i18n, language]);
}
export type MatrixWords = ReturnType<typeof useMatrixWords>;
