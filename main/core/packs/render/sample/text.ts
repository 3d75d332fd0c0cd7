import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { PackText, Statement } from '#shared/model/pack-document/text.ts';

export function t(bg: string, en: string): PackText {
  return { bg, en };
}

/** A name or number that is the same in both languages. */
export function both(text: string): PackText {
  return { bg: text, en: text };
}

export function says(bg: string, en: string, ...refs: number[]): Statement {
  return { text: { bg, en }, refs };
}

export type Figure = Omit<LedgerEntry, 'ref' | 'label' | 'quantity' | 'rule' | 'reading'> &
  Partial<Pick<LedgerEntry, 'quantity' | 'rule' | 'reading'>>;

/** Collects figures as the sections name them; the reference of a figure is its place in the list. */
export function createLedger(): { entries: LedgerEntry[]; add: (figure: Figure) => number } {
  const entries: LedgerEntry[] = [];
  return {
    entries,
    add(figure) {
      const ref = entries.length + 1;
      const number = String(ref).padStart(2, '0');
      entries.push({
        quantity: null,
        rule: null,
        reading: null,
        ...figure,
        ref,
        label: t(`Б-${number}`, `B-${number}`),
      });
      return ref;
    },
  };
}
export type Ledger = ReturnType<typeof createLedger>;

export const asOf = t('04.01.2021 г.', '04.01.2021');
export const oneYear = t('„Една година Иновативна София“, 04.01.2021 г.', '“One Year of Innovative Sofia”, 04.01.2021');
export const planSource = t('План за действие, версия от 22.10.2020 г.', 'Action Plan, version of 22.10.2020');
