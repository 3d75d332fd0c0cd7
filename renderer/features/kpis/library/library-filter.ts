import type { LibraryKpi } from '#shared/contract/kpi-library.ts';

export interface LibraryFilter {
  typed: string;
  tier: LibraryKpi['tier'] | null;
  class: LibraryKpi['class'];
}

/** Every word that is typed stands somewhere in its title, its definition or its unit, in either language. */
export function matchesLibraryFilter(
  one: Pick<LibraryKpi, 'title' | 'definition' | 'unit' | 'tier' | 'class'>,
  { typed, tier, class: wanted }: LibraryFilter,
): boolean {
  if (tier !== null && one.tier !== tier) return false;
  if (wanted !== null && one.class !== wanted) return false;
  const text = [one.title, one.definition, one.unit]
    .flatMap(({ bg, en }) => [bg, en])
    .join(' ')
    .toLocaleLowerCase('bg');
  return typed
    .toLocaleLowerCase('bg')
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
