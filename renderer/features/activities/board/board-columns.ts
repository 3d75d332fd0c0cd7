import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { lifecycles, readinessLevels } from '#shared/model/activity.ts';
import type { PlanLayout } from '#shared/model/plan-question.ts';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';

export type BoardBy = PlanLayout['boardBy'];

/** What columns may stand for, in the order of the menu. */
export const boardChoices = ['status', 'readiness', 'lifecycle'] as const satisfies readonly BoardBy[];

/** The columns of a board, empty ones too: a card may be moved there. The empty text stands for none. */
export const boardColumns: Readonly<Record<BoardBy, readonly string[]>> = {
  status: attentionOrder,
  readiness: [...readinessLevels, ''],
  lifecycle: lifecycles,
};

/** Which column each activity stands in, from an answer that is grouped by what the columns stand for. */
export const columnById = (groups: PlanAnswer['groups']): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ key, ids }) => ids.map((id) => [id, key])));
