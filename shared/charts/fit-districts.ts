import { districtCodes } from '#shared/model/districts.ts';
import { fitColumns, type FittedColumns, type SheetLayout } from './fit-columns.ts';

/** Of a district, in points with letters of full size: room for a mark, or for a date under it. */
const districtWidths = { marks: 16, dates: 38 } as const;

export type DistrictColumn = 'code' | 'title' | 'sum' | (typeof districtCodes)[number];

/** Lays out the matrix of districts on paper. */
export function fitDistricts(cells: keyof typeof districtWidths, layout: SheetLayout): FittedColumns<DistrictColumn> {
  return fitColumns<DistrictColumn>(
    [
      { id: 'code', width: 52, grows: 0 },
      { id: 'title', width: 160, grows: 1 },
      ...districtCodes.map((id) => ({ id, width: districtWidths[cells], grows: 0 })),
      { id: 'sum', width: 52, grows: 0 },
    ],
    layout,
  );
}
