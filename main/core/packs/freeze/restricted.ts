import type { PackSection } from '#shared/model/pack-design.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { PackOmission } from '#shared/model/pack.ts';
import type { Visibility } from '#shared/model/values.ts';

/** A narrower circle than everyone. */
export type Circle = Exclude<Visibility, 'public'>;

/** What is left out, as the list of omissions tells it to those who may know that it is there. */
export interface Withheld {
  readonly section: PackSection | 'people' | 'colophon';
  readonly what: PackText;
  readonly basis: Exclude<PackOmission['basis'], 'design'>;
}

/** Why a part of what was frozen is not for everyone. */
export interface Restriction {
  /** The widest circle that may read it. */
  readonly circle: Circle;
  /** Null where it only follows from something else that is told. */
  readonly about: Withheld | null;
}

/** What stands in place of a part for those who may not read all of it. */
export type Stand = Readonly<Record<'board' | 'public', object>>;

const width: Record<Visibility, number> = { internal: 0, board: 1, public: 2 };

/** What is part of something is never for more people than the whole. */
export const narrower = (a: Visibility, b: Visibility): Visibility => (width[a] < width[b] ? a : b);

/** Whether whoever has an edition, or belongs to a circle, may read what is for `visibility`. */
export const mayRead = (edition: Visibility, visibility: Visibility): boolean => width[edition] <= width[visibility];

/**
 * Remembers which parts of a document are not for everyone, by the very objects that stand in it: whoever freezes a record
 * says so where it is written down, and an edition is cut without knowing what a record is.
 */
export function createRestricted() {
  const byPart = new Map<object, Restriction>();
  const standsByPart = new Map<object, Stand>();
  return {
    /** The part itself, marked. What is public, or not there, is left as it is. */
    mark<Part extends object | null>(part: Part, visibility: Visibility, about: Withheld | null): Part {
      if (part !== null && visibility !== 'public') byPart.set(part, { circle: visibility, about });
      return part;
    },
    /** Something that is not for everyone and is no part by itself. */
    withhold(visibility: Visibility, about: Withheld): void {
      if (visibility !== 'public') byPart.set({}, { circle: visibility, about });
    },
    /** The part itself, which in the other editions is another. */
    stand<Part extends object>(part: Part, stands: Readonly<Record<'board' | 'public', Part>>): Part {
      standsByPart.set(part, stands);
      return part;
    },
    /** A part that shows more of another: for whoever may read that, of which it is told once. */
    like<Part extends object>(part: Part, other: object): Part {
      const restriction = byPart.get(other);
      if (restriction !== undefined) byPart.set(part, restriction);
      return part;
    },
    parts: (): ReadonlyMap<object, Restriction> => byPart,
    stands: (): ReadonlyMap<object, Stand> => standsByPart,
  };
}
export type Restricted = ReturnType<typeof createRestricted>;
