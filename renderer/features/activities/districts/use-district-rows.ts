import { useState } from 'react';
import type { DistrictRow } from '#shared/contract/district-matrix.ts';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { createRowStore, type RecordRows } from '#renderer/app/rows/row-store.ts';
import { useRows } from '#renderer/app/rows/use-rows.ts';

/** The rows of the matrix, fetched in windows as they come into view. */
export function useDistrictRows(answer: PlanAnswer): RecordRows<DistrictRow> {
  const { client } = useApplication();
  const [store] = useState(() => createRowStore((asOf, ids) => client.activities.districtRows({ asOf, ids })));
  const rows = useRows(store);
  // Before the view draws and wants its rows, not after.
  const { asOf, revision } = answer;
  store.lookAt({ asOf, revision });
  return rows;
}

const byDistrict = new WeakMap<DistrictRow, ReadonlyMap<string, DistrictState>>();

/** The states of a row by district; made once for each row. */
export function statesOf(row: DistrictRow): ReadonlyMap<string, DistrictState> {
  const states = byDistrict.get(row) ?? new Map(row.states.map((state) => [state.district, state]));
  byDistrict.set(row, states);
  return states;
}
