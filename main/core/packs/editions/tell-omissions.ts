import type { PackColophon } from '#shared/model/pack-document/annexes.ts';
import type { PackOmission } from '#shared/model/pack.ts';
import { both } from '../freeze/pack-language.ts';
import type { Withheld } from '../freeze/restricted.ts';

type Section = Withheld['section'];

const why = (basis: PackOmission['basis']) => both((say) => say(`omission.why.${basis}`));

/**
 * What an edition says of itself: how much of which section it leaves out and why, never what. What its design leaves out is
 * no secret and is told as it is.
 */
export function countedOmissions(omissions: readonly PackOmission[]): PackColophon['omissions'] {
  const counts = new Map<string, { section: Section; basis: PackOmission['basis']; count: number }>();
  const told: PackColophon['omissions'] = [];
  for (const { section, what, basis } of omissions) {
    if (basis === 'design') {
      told.push({ what, why: why(basis) });
      continue;
    }
    const key = `${section} ${basis}`;
    // A section is named by whoever marks a part of it.
    const known = counts.get(key) ?? { section: section as Section, basis, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [
    ...[...counts.values()].map(({ section, basis, count }) => ({
      what:
        section === 'people'
          ? both((say) => say('omission.people', { count }))
          : both((say) => say('omission.counted', { section: say(`section.${section}`), count })),
      why: why(basis),
    })),
    ...told,
  ];
}

/** For the internal edition: each thing that another one leaves out. */
export const listedOmissions = (omissions: readonly PackOmission[]) =>
  omissions.map(({ section, what, basis }) => ({
    section: both((say) => say(`section.${section as Section}`)),
    what,
    why: why(basis),
  }));
