import type { Day, Instant, Language } from '#shared/model/values.ts';

/** Null: nothing is known, or nothing belongs there. */
export type DocumentCell =
  | string
  | number
  | { readonly day: Day }
  /** Of a whole, 0 to 1; shown in percent. */
  | { readonly share: number }
  /** A number with so many decimals of its own. */
  | { readonly number: number; readonly decimals: number }
  /** The name of a sheet of the document; followed where the program can. */
  | { readonly sheet: string }
  | null;

export interface DocumentColumn {
  readonly label: string;
  /** In characters of a spreadsheet; a text document shares the width of its page by it. */
  readonly width: number;
  /** Decimals that its numbers are shown with; none where left out. */
  readonly decimals?: number;
}

export interface DocumentTable {
  /** The name of its sheet: at most 31 characters, none of []:*?/\ among them. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** How many rows at the end are sums. */
  readonly sumRows?: number;
  /** A spreadsheet offers to choose rows by what stands in a column. */
  readonly hasFilter?: boolean;
}

/** Tables that leave the application as one file. What it says is decided here; how it looks, by the writer of its format. */
export interface TablesDocument {
  readonly title: string;
  /** Under the title: of what, as of when. */
  readonly lines: readonly string[];
  /** Where a table has no rows. */
  readonly nothing: string;
  readonly language: Language;
  /** Stands in the file as the day it was made, so that the same facts give the same bytes. */
  readonly day: Day;
  /** The same to the second, where it is known. */
  readonly made?: Instant;
  readonly creator?: string;
  readonly description?: string;
  /** At the foot of each printed page of a spreadsheet. */
  readonly running?: string;
  readonly tables: readonly DocumentTable[];
}
