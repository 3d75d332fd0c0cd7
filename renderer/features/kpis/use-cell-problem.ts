import { useTranslation } from 'react-i18next';
import type { Kpi } from '#shared/model/kpi.ts';
import type { CellProblem } from './grid-model.ts';
import { useProblemText } from './use-problem-text.ts';

/** Why a cell of the grid does not take what was written in it, and what to do. */
export function useCellProblem(kpi: Pick<Kpi, 'valueType' | 'decimals' | 'grades'>): (problem: CellProblem) => string {
  const { t } = useTranslation('kpis');
  const problemText = useProblemText(kpi);
  return (problem) => {
    if (problem === 'notBegun') return t('grid.future');
    if (problem === 'computed') return t('grid.computed');
    return problemText(problem) ?? '';
  };
}
