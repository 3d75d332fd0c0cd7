import { replaceEqualDeep } from '@tanstack/react-query';
import { rowsLimit, type PlanAnswer, type PlanWindow } from '#shared/contract/plan-answer.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { Client } from '#renderer/app/client.ts';
import { createRowStore, type RowStore } from '#renderer/app/rows/row-store.ts';

export interface PlanAsker {
  /**
   * Where the rows of the answer are kept, fetched in windows as the views want them. Whoever draws rows reads it with
   * `useRows`: rows come while one scrolls, and nothing else is to be drawn anew then.
   */
  readonly rowStore: RowStore;
  readonly ask: (input: AskedQuestion, signal: AbortSignal) => Promise<PlanAnswer>;
  /** The answer that is drawn now, before the views draw it; may be called at every draw. */
  readonly show: (answer: PlanAnswer) => void;
}

interface AskedQuestion {
  readonly asOf: Day;
  readonly question: PlanQuestion;
  readonly language: Language;
}

/** Asks the plan together with the rows of where the screen stands, so that the answer is drawn at once. */
export function createPlanAsker(client: Pick<Client, 'activities'>): PlanAsker {
  const rowStore = createRowStore((asOf, ids) => client.activities.rows({ asOf, ids }));
  let shown: PlanAnswer | undefined;
  return {
    rowStore,
    async ask(input, signal) {
      const window = windowOf(shown, rowStore.inView());
      return withSame(await client.activities.ask({ ...input, window }, { signal }), shown);
    },
    show(answer) {
      shown = answer;
      rowStore.lookAt(answer);
    },
  };
}

/** What says the same as in the answer before stays the same object: chips and sums are not drawn anew for another order. */
const withSame = (answer: PlanAnswer, before: PlanAnswer | undefined): PlanAnswer => ({
  ...answer,
  sum: replaceEqualDeep(before?.sum, answer.sum),
  facets: replaceEqualDeep(before?.facets, answer.facets),
});

/** Enough for a tall window, where nothing has been in view yet. */
const firstRows = 40;

/** Where the screen stands in an answer, by the middle of what is in view: the row that has the focus may be drawn far away. */
function windowOf(answer: PlanAnswer | undefined, inView: readonly string[]): PlanWindow {
  const count = Math.min(rowsLimit, Math.max(inView.length, firstRows));
  const middle = inView[Math.floor(inView.length / 2)];
  let before = 0;
  for (const { ids } of answer?.groups ?? []) {
    const at = middle === undefined ? -1 : ids.indexOf(middle);
    if (at >= 0) return { from: Math.max(0, before + at - Math.floor(count / 2)), count };
    before += ids.length;
  }
  return { from: 0, count };
}
