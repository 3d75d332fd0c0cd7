import type { IssuedPack } from '#shared/contract/packs.ts';

/** Without what parts letters and digits, in capitals: „дб 2021-1“ is looked for as ДБ20211. */
const key = (text: string) => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

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
