import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { both } from './pack-language.ts';

export interface Citation {
  what: PackText;
  /** As printed. */
  value: PackText;
  /** The same as a number; left out for a value in words. */
  number?: number;
  quantity?: LedgerEntry['quantity'];
  asOf: PackText;
  source: PackText;
  rule?: PackText;
  /** The reading it was taken from. */
  reading?: string;
}

/** Gives each figure of the pack its number in annex B, in the order in which they are printed. */
export function createLedger() {
  const entries: LedgerEntry[] = [];
  return {
    /** The reference under which the figure can be found. */
    cite({ what, value, number, quantity, asOf, source, rule, reading }: Citation): number {
      const ref = entries.length + 1;
      const counted = number === undefined ? null : ({ value: number, qualifier: 'exactly' } as const);
      const label = both((say) => say('ledger.label', { ref: String(ref).padStart(2, '0') }));
      entries.push({
        ref,
        label,
        what,
        value,
        quantity: quantity ?? counted,
        asOf,
        source,
        rule: rule ?? null,
        reading: reading ?? null,
      });
      return ref;
    },
    entries: (): LedgerEntry[] => entries,
  };
}
export type Ledger = ReturnType<typeof createLedger>;
