import type { DistrictCell } from '#shared/contract/district-matrix.ts';
import type { RolloutState } from '#shared/model/activity.ts';
import { districtCodes, type DistrictCode } from '#shared/model/districts.ts';
import type { PartialDate } from '#shared/model/values.ts';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import type { PlanItem } from '../plan-items.ts';

/** The columns of the matrix: the activity, the 24 districts, and in how many it is live. */
export const activityColumn = 0;
export const sumColumn = districtCodes.length + 1;
export const columnCount = sumColumn + 1;
export const districtAt = (column: number): DistrictCode | null => districtCodes[column - 1] ?? null;

export interface MatrixPlace {
  /** The key of an item: an activity, or the head of a group. */
  readonly key: string;
  readonly column: number;
}

/** The cells that are set together: one, or those from where Shift was first held to where the focus is. */
export interface MatrixBlock {
  /** Activities from the top down, each once. */
  readonly ids: readonly string[];
  readonly districts: readonly DistrictCode[];
  /** Of items, both included; heads of groups may stand between. */
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

const isDistrict = (column: number) => column > activityColumn && column < sumColumn;
const within = (one: number, other: number) => ({ from: Math.min(one, other), to: Math.max(one, other) });

/** The block between two places; null where either is no cell of a district. */
export function blockBetween(
  items: readonly PlanItem[],
  one: { row: number; column: number },
  other: { row: number; column: number },
): MatrixBlock | null {
  if (!isDistrict(one.column) || !isDistrict(other.column)) return null;
  const rows = within(one.row, other.row);
  const columns = within(one.column, other.column);
  const inRows = items.slice(rows.from, rows.to + 1);
  const ids = [...new Set(inRows.flatMap((item) => (item.kind === 'activity' ? [item.id] : [])))];
  if (ids.length === 0) return null;
  return { ids, districts: districtCodes.slice(columns.from - 1, columns.to), rows, columns };
}

/** How far activities are in districts, as it is known: by activity, then by district. */
export type KnownStates = (id: string) => ReadonlyMap<string, DistrictState>;

/**
 * A state for every cell of a block. A cell that is in that state already keeps the day since which it is, unless a day is
 * given for all of them.
 */
export function setBlock(
  { ids, districts }: MatrixBlock,
  known: KnownStates,
  state: RolloutState | null,
  since: { readonly onDay: PartialDate | null } | { readonly from: PartialDate },
): DistrictCell[] {
  return ids.flatMap((id) =>
    districts.flatMap((district) => {
      const was = known(id).get(district);
      if (!('onDay' in since) && (was?.state ?? null) === state) return [];
      return [{ id, district, state, since: 'onDay' in since ? since.onDay : since.from }];
    }),
  );
}

/** Every row of a block as the one above: its first row, or for a single one the row before it. */
export function fillDown(block: MatrixBlock, known: KnownStates, before: string | null): DistrictCell[] {
  const isSingle = block.ids.length === 1;
  const source = isSingle ? before : (block.ids[0] ?? null);
  if (source === null) return [];
  const targets = isSingle ? block.ids : block.ids.slice(1);
  return targets.flatMap((id) =>
    block.districts.map((district) => cellLike(id, district, known(source).get(district))),
  );
}

/** Every column of a block as the one to its left: its first column, or for a single one the column before it. */
export function fillRight(block: MatrixBlock, known: KnownStates): DistrictCell[] {
  const isSingle = block.districts.length === 1;
  const source = isSingle ? districtAt(block.columns.from - 1) : (block.districts[0] ?? null);
  if (source === null) return [];
  const targets = isSingle ? block.districts : block.districts.slice(1);
  return block.ids.flatMap((id) => targets.map((district) => cellLike(id, district, known(id).get(source))));
}

const cellLike = (id: string, district: DistrictCode, like: DistrictState | undefined): DistrictCell => ({
  id,
  district,
  state: like?.state ?? null,
  since: like?.since ?? null,
});
