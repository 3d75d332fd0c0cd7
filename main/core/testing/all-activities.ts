import type { ActivityRow } from '#shared/contract/activities.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import { wholePlan } from '#shared/model/plan-question.ts';
import type { Day } from '#shared/model/values.ts';
import type { CoreClient } from '../app/core-client.ts';

/** Every activity of the plan on the day, in the plan's order, asked for as a screen would: ids, then windows of rows. */
export async function allActivities(client: CoreClient, asOf?: Day): Promise<ActivityRow[]> {
  const on = asOf === undefined ? {} : { asOf };
  const question = { ...wholePlan, grouping: 'none' as const };
  const { groups } = await client.activities.ask({ ...on, question, language: 'bg' });
  const ids = groups.flatMap((group) => group.ids);
  const rows: ActivityRow[] = [];
  for (let from = 0; from < ids.length; from += rowsLimit)
    rows.push(...(await client.activities.rows({ ...on, ids: ids.slice(from, from + rowsLimit) })).rows);
  return rows;
}
