import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownError } from '#renderer/app/errors.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import { boardColumns } from './board-columns.ts';
import { BoardGrid } from './board-grid.tsx';
import { layOutBoard } from './board-lanes.ts';
import { useBoardColumns } from './use-board-columns.ts';

/** The plan as a board: columns by status, readiness or stage, and the plan's groups as lanes across them. */
export function PlanBoard(props: PlanViewProps) {
  const { answer, question, layout, folded, onOrder } = props;
  const { t, i18n } = useTranslation(['planBoard', 'activities']);
  const by = layout.boardBy;
  const { columnById, error } = useBoardColumns(answer, question, by);
  const board = useMemo(
    () =>
      columnById &&
      layOutBoard({
        groups: answer.groups,
        columns: boardColumns[by],
        columnById,
        folded,
        hasHeads: question.grouping !== 'none' && question.grouping !== by,
      }),
    [answer.groups, by, columnById, folded, question.grouping],
  );
  const ids = board?.ids;
  useEffect(() => {
    if (ids) onOrder(ids);
  }, [ids, onOrder]);

  if (error !== null) return <ErrorState title={t('activities:failed')}>{shownError(error, i18n).message}</ErrorState>;
  if (board === undefined)
    return (
      <div className="min-h-0 flex-1 px-6">
        <Skeleton label={t('planBoard:loading')} lines={12} />
      </div>
    );
  return <BoardGrid {...props} board={board} />;
}
