import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Restriction } from './restricted.ts';

/** Everything a pack can say, collected once, with what of it is not for everyone. The editions are cut from it. */
export interface PackFreeze {
  /** The internal edition before it is checked: its very objects are what `restricted` speaks of. */
  readonly document: PackDocument;
  readonly restricted: ReadonlyMap<object, Restriction>;
}
