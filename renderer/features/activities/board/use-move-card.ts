import { useCallback } from 'react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { assertNever } from '#shared/rules/assert-never.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { PlanViewProps } from '../plan-view.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import type { BoardBy } from './board-columns.ts';
import { boardWay } from './board-way.ts';
import { useBoardWords, useColumnName, waySentence } from './use-board-words.ts';

/**
 * Moves an activity into a column: readiness at once, anything else by what brings it about. Where nothing does, says why.
 */
export function useMoveCard(by: BoardBy, onDialog: PlanViewProps['onDialog']) {
  const { toaster } = useApplication();
  const { tell } = useToldAction();
  const { t } = useBoardWords();
  const nameOf = useColumnName();
  return useCallback(
    async (activity: ActivityRow, column: string): Promise<void> => {
      const { id } = activity;
      const way = boardWay(activity, by, column);
      const refuse = (text: string) => void toaster.show({ text, isError: true });
      switch (way.kind) {
        case 'there':
          return;
        case 'readiness': {
          const words = { code: activity.code ?? '', column: nameOf(by, column) };
          const said = way.to === null ? t('planBoard:readinessTaken', words) : t('planBoard:readinessSaved', words);
          const fields = { readiness: way.to };
          const refusal = await tell(said, (client) => client.records.update({ entity: 'activity', id, fields }));
          if (refusal !== null) refuse(refusal);
          return;
        }
        case 'lifecycle':
          return onDialog({ kind: 'lifecycle', id, to: way.to });
        case 'resume':
          return onDialog({ kind: 'lifecycle', id, to: 'active' });
        case 'moveDue':
          return onDialog({ kind: 'due', id });
        case 'report':
          return onDialog({ kind: 'report', id, light: way.light });
        case 'refused':
          return refuse(waySentence(way, t));
        default:
          return assertNever(way);
      }
    },
    [by, onDialog, toaster, tell, t, nameOf],
  );
}
