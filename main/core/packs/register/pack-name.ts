import type { PackName } from '#shared/contract/pack-register.ts';
import type { KnownPack } from './known-packs.ts';

/** A pack as lists and sentences call it. */
export function packName({ pack, frozen }: KnownPack): PackName {
  const { id, code, version, kind, edition, issuedAt } = pack;
  return { id, code, version, kind, edition, issuedAt, number: frozen?.number ?? { bg: '', en: '' } };
}
