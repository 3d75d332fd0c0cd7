import { useQuery } from '@tanstack/react-query';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** One activity as a list shows it; undefined until it is here, or when it is not in the plan on the day. */
export function useActivityRow(id: string): ActivityRow | undefined {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.activities.rows.queryOptions({ input: { asOf, ids: [id] } }));
  return data?.rows[0];
}
