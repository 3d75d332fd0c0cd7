import type { IssuedPack } from '#shared/contract/packs.ts';

/** What its readers had before a pack: the last one of the same edition from another freeze. Packs stand newest first. */
export function packBefore<Listed extends Pick<IssuedPack, 'id' | 'kind' | 'edition' | 'freeze'>>(
  packs: readonly Listed[],
  pack: Pick<IssuedPack, 'id' | 'kind' | 'edition' | 'freeze'>,
): Listed | null {
  const place = packs.findIndex(({ id }) => id === pack.id);
  return (
    packs
      .slice(place + 1)
      .find(
        ({ kind, edition, freeze }) =>
          kind === 'main' && edition === pack.edition && (freeze === null || freeze !== pack.freeze),
      ) ?? null
  );
}
