import { z } from 'zod';

/** A page of the register beside the list itself, as the address of the Board names it. */
export type RegisterPlace =
  | { page: 'ledger'; pack: string; ref: number | null }
  /** A side that is not said is left to the page. */
  | { page: 'changes'; from: string | null; to: string | null };

const idSchema = z.uuid();
const idIn = (text: string) => idSchema.safeParse(text).data ?? null;

export const changesHref = (from: string | null, to: string | null) =>
  `#/board/changes..${[from ?? '', to ?? ''].join('..')}`;

/** `ledger..<pack>..<ref>`, `changes..<from>..<to>`; null for what is neither. */
export function registerPlaceIn(text: string): RegisterPlace | null {
  const [page, first = '', second = ''] = text.split('..');
  if (page === 'changes') return { page, from: idIn(first), to: idIn(second) };
  const pack = idIn(first);
  if (page !== 'ledger' || pack === null) return null;
  return { page, pack, ref: /^[1-9]\d{0,5}$/.test(second) ? Number(second) : null };
}
