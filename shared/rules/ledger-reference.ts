/** A figure of a pack as people write it: „Б-07“, “b 7”, „ДБ-2021-01 Б-07“, “DB-2021-01-v2, B-07”. */
export interface LedgerReference {
  /** What stands before it: the number or the code of a pack, without what parts its letters and digits; empty for none. */
  readonly pack: string;
  readonly ref: number;
}

/** Б and B name the annex; В is typed for B where the keyboard is Bulgarian, because it looks the same. */
const pattern = /^(?<pack>.*?)(?<![\p{L}\p{N}])[БBВ][\s.–—-]*(?<ref>\d{1,5})$/iu;

/** Null for a text that names no figure. */
export function ledgerReferenceIn(text: string): LedgerReference | null {
  const { pack = '', ref } = pattern.exec(text.trim())?.groups ?? {};
  const number = Number(ref);
  return ref === undefined || number === 0 ? null : { pack: packNumberKey(pack), ref: number };
}

/** Numbers of packs are the same however they are parted and in whatever case: „дб 2021-01“. */
export const packNumberKey = (text: string): string => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
