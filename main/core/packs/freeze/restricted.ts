import type { PackText } from '#shared/model/pack-document/text.ts';
import type { PackSection } from '#shared/model/pack-design.ts';
import type { PackOmission } from '#shared/model/pack.ts';
import type { Visibility } from '#shared/model/values.ts';

/** Why a part of what was frozen is not for everyone. */
export interface Restriction {
  /** The widest circle that may read it. */
  readonly visibility: Exclude<Visibility, 'public'>;
  readonly section: PackSection;
  /** What it is, for whoever may know that it is there. */
  readonly what: PackText;
  readonly basis: Exclude<PackOmission['basis'], 'design'>;
}

const width: Record<Visibility, number> = { internal: 0, board: 1, public: 2 };

/** What is part of something is never for more people than the whole. */
export const narrower = (a: Visibility, b: Visibility): Visibility => (width[a] < width[b] ? a : b);

/**
 * Remembers which parts of a document are not for everyone, by the very objects that stand in it: whoever freezes a record
 * says so where it is written down, and an edition is cut without knowing what a record is.
 */
export function createRestricted() {
  const byPart = new Map<object, Restriction>();
  return {
    /** The part itself, marked. What is public, or not there, is left as it is. */
    mark<Part extends object | null>(
      part: Part,
      visibility: Visibility,
      about: Pick<Restriction, 'section' | 'what' | 'basis'>,
    ): Part {
      if (part !== null && visibility !== 'public') byPart.set(part, { ...about, visibility });
      return part;
    },
    /** A part that shows more of another: for whoever may read that, of which it is told once. */
    like<Part extends object>(part: Part, other: object): Part {
      const restriction = byPart.get(other);
      if (restriction !== undefined) byPart.set(part, restriction);
      return part;
    },
    parts: (): ReadonlyMap<object, Restriction> => byPart,
  };
}
export type Restricted = ReturnType<typeof createRestricted>;
