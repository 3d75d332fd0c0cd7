import type { IssuedPack } from '#shared/contract/packs.ts';
import { packNumberKey as key } from '#shared/rules/ledger-reference.ts';

/** Those whose number, in either language, or code has what was typed in it. */
export function packsWithNumber<Numbered extends Pick<IssuedPack, 'number' | 'code'>>(
  packs: readonly Numbered[],
  typed: string,
): Numbered[] {
  const sought = key(typed);
  return packs.filter(({ number, code }) =>
    [number.bg, number.en, code ?? ''].some((text) => key(text).includes(sought)),
  );
}
