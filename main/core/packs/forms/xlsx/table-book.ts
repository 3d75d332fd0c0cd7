import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackText, Statement } from '#shared/model/pack-document/text.ts';
import type { Language, Quantity } from '#shared/model/values.ts';
import type { DocumentCell, DocumentTable } from '../../../documents/tables-document.ts';
import { officeWordsIn, textIn, type OfficeWords } from '../office-words.ts';

/** What every table of the annex is made with. */
export interface TableBook {
  readonly document: PackDocument;
  readonly language: Language;
  readonly words: OfficeWords;
  t(text: PackText | null | undefined): string | null;
  says(statement: Statement | null): string | null;
  /** "Б-01, Б-02" */
  refs(refs: readonly number[]): string | null;
}

export function createTableBook(document: PackDocument, language: Language): TableBook {
  const t = (text: PackText | null | undefined) => (text ? textIn(text, language) : null);
  return {
    document,
    language,
    words: officeWordsIn(document, language),
    t,
    says: (statement) => (statement === null ? null : t(statement.text)),
    refs: (refs) => {
      const labels = refs.map((ref) => t(document.ledger.find((entry) => entry.ref === ref)?.label));
      return labels.length === 0 ? null : labels.join(', ');
    },
  };
}

export interface ColumnOf<Row> {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly decimals?: number;
  readonly of: (row: Row) => DocumentCell;
}

/** A sheet of one kind of record. Its name is made valid when all sheets are known. */
export function tableOf<Row>(name: string, rows: readonly Row[], columns: readonly ColumnOf<Row>[]): DocumentTable {
  return {
    name,
    title: name,
    columns: columns.map(({ label, width, decimals }) => ({
      label,
      width,
      ...(decimals !== undefined && { decimals }),
    })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    hasFilter: true,
  };
}

/** A number with the decimals it was written with. */
export function quantityCell(quantity: Quantity | null): DocumentCell {
  if (quantity === null) return null;
  return { number: quantity.value, decimals: /\.(\d+)$/.exec(String(quantity.value))?.[1]?.length ?? 0 };
}

/** A whole day as a day; a month, a quarter or a year as it is written. */
export const dateCell = (date: string | null | undefined): DocumentCell =>
  date ? (/^\d{4}-\d{2}-\d{2}$/.test(date) ? { day: date } : date) : null;
