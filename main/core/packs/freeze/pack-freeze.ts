import type { RiskView } from '#shared/contract/risks.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Restriction, Stand } from './restricted.ts';

/** Somebody who did not agree to be named in public, and what is said of them there instead. */
export interface Unnamed {
  readonly name: PackText;
  readonly instead: PackText;
}

/** Everything a pack can say, collected once, with what of it is not for everyone. The editions are cut from it. */
export interface PackFreeze {
  /** The internal edition before it is checked: its very objects are what the rest speaks of. */
  readonly document: PackDocument;
  readonly restricted: ReadonlyMap<object, Restriction>;
  readonly stands: ReadonlyMap<object, Stand>;
  /** The risks of the document in its order: what they are counted and drawn from. */
  readonly risks: readonly RiskView[];
  readonly unnamed: readonly Unnamed[];
}
