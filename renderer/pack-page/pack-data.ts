import type pageWords from '#shared/i18n/pack-page/v1.json';
import type { Language } from '#shared/model/values.ts';

export type PageWords = (typeof pageWords)['bg'];

/** What the core put into the page beside the books. */
export interface PackData {
  /** SHA-256 of the pack's document, in hexadecimal. */
  readonly document: string;
  readonly workbook: string | null;
  readonly number: Readonly<Record<Language, string>>;
  readonly version: number;
  readonly takesComments: boolean;
  readonly title: Readonly<Record<Language, string>>;
  readonly words: Readonly<Record<Language, PageWords>>;
}

/** Throws where the page has no pack in it. */
export function packData(): PackData {
  const text = document.querySelector('#pack')?.textContent;
  if (!text) throw new Error('a page without a pack');
  return JSON.parse(text) as PackData; // written by the application beside this script
}
