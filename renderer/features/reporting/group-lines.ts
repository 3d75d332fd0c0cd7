import type { Asked, Round, RoundLine } from '#shared/contract/reporting.ts';

/** The lines of one person of a unit; null where nobody is named. */
export interface OwnerGroup {
  readonly owner: Asked | null;
  readonly lines: readonly RoundLine[];
}

export interface UnitGroup {
  readonly unit: Asked | null;
  readonly owners: readonly OwnerGroup[];
  readonly lines: readonly RoundLine[];
}

/**
 * Lines under who answers for them, in the order of the whole round, so that a group stays where it is while its lines are
 * settled; what nobody answers for comes last.
 */
export function groupLines(
  { units, people, lines: all }: Pick<Round, 'units' | 'people' | 'lines'>,
  lines: readonly RoundLine[],
): UnitGroup[] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const personById = new Map(people.map((person) => [person.id, person]));
  return grouped(all, lines, ({ unit }) => unit).map((unit) => ({
    unit: (unit.key === null ? undefined : unitById.get(unit.key)) ?? null,
    lines: unit.lines,
    owners: grouped(all, unit.lines, ({ owner }) => owner).map(({ key, lines: owned }) => ({
      owner: (key === null ? undefined : personById.get(key)) ?? null,
      lines: owned,
    })),
  }));
}

function grouped(
  all: readonly RoundLine[],
  lines: readonly RoundLine[],
  keyOf: (line: RoundLine) => string | null,
): { key: string | null; lines: RoundLine[] }[] {
  const groups = new Map<string | null, RoundLine[]>(all.map((line) => [keyOf(line), []]));
  for (const line of lines) groups.get(keyOf(line))?.push(line);
  return [...groups]
    .map(([key, found]) => ({ key, lines: found }))
    .filter((group) => group.lines.length > 0)
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null));
}
