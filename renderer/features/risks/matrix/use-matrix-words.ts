import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { markLabel, type MatrixMark, type MatrixMode } from '#shared/charts/risk-matrix.ts';
import { riskMatrixDescription, riskPlaceSentence } from '#shared/i18n/risk-matrix-description.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import type { Language } from '#shared/model/values.ts';

/** What the matrix says in words: the whole of it, and each mark. */
export function useMatrixWords(risks: readonly RiskView[], kind: RiskKind, language: Language) {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const riskOf = (id: string) => risks.find((risk) => risk.id === id);
    /** Where the risk stood, and no longer stands. */
    const isLeft = ({ risk, kind: of }: MatrixMark) => of === 'before' && riskOf(risk)?.state.after !== null;
    return {
      code: (id: string) => markLabel(riskOf(id)?.code ?? null),
      isLeft,
      mark: (mark: MatrixMark) => {
        const risk = riskOf(mark.risk);
        return risk === undefined ? '' : riskPlaceSentence(risk, i18n, language);
      },
      description: (mode: MatrixMode) => riskMatrixDescription(risks, { kind, mode }, i18n, language),
    };
  }, [risks, kind, i18n, language]);
}
export type MatrixWords = ReturnType<typeof useMatrixWords>;
