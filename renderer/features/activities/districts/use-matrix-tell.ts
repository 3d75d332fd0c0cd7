import type { DistrictRow } from '#shared/contract/district-matrix.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { PlanItem } from '../plan-items.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { activityColumn, districtAt, type MatrixBlock, type MatrixPlace } from './matrix-block.ts';
import { statesOf } from './use-district-rows.ts';
import { useMatrixWords } from './use-matrix-words.ts';

interface MatrixTellOptions {
  items: readonly PlanItem[];
  rows: RecordRows;
  districtRows: RecordRows<DistrictRow>;
}

/** What the matrix says of a cell, of a block, and to the pointer. */
export function useMatrixTell({ items, rows, districtRows }: MatrixTellOptions) {
  const { t, language, stateOf, nameOf } = useMatrixWords();
  const activityAt = ({ key }: MatrixPlace) => {
    const item = items.find((one) => one.key === key);
    return item?.kind === 'activity' ? { id: item.id, row: rows.get(item.id) } : null;
  };
  const stateAt = (place: MatrixPlace) => {
    const activity = activityAt(place);
    const district = districtAt(place.column);
    const row = activity && districtRows.get(activity.id);
    return row && district !== null ? statesOf(row).get(district) : undefined;
  };
  /** „ACT-01 · Сердика: действа от юни 2020 г.“ */
  const cell = (place: MatrixPlace): string => {
    const district = districtAt(place.column);
    if (district === null) return '';
    const code = activityAt(place)?.row?.code ?? '';
    return t('districts:cell', { code, district: nameOf(district), state: stateOf(stateAt(place)) });
  };
  /** „ACT-01 в „Сердика““, for what is about to be set. */
  const name = (place: MatrixPlace): string => {
    const code = activityAt(place)?.row?.code ?? '';
    return t('districts:sheet.one', { code, district: nameOf(districtAt(place.column) ?? '') });
  };
  const block = ({ ids, districts }: MatrixBlock): string =>
    t('districts:block', {
      count: ids.length * districts.length,
      rows: t('districts:rows', { count: ids.length }),
      columns: t('districts:columns', { count: districts.length }),
    });
  const tip = (place: MatrixPlace): string =>
    place.column === activityColumn ? textIn(activityAt(place)?.row?.title, language) : cell(place);
  return { stateAt, cell, name, block, tip };
}
