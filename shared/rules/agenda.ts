import { clockTime, minuteOfDay } from './clock-time.ts';

/** A line of an agenda, as its order and its hours need it. */
export interface AgendaLine {
  readonly id: string;
  /** The item that a point belongs to. */
  readonly parent: string | null;
  /** A heading over the items that follow it, up to the next heading. */
  readonly isSection: boolean;
}

export type AgendaLevel = 'section' | 'item' | 'point';

export interface NumberedLine<Line extends AgendaLine> {
  readonly item: Line;
  readonly level: AgendaLevel;
  /** "II" for a section, "3" for an item, "3.1" for a point of it. Items count on through the sections. */
  readonly number: string;
}

/**
 * The lines of an agenda, each point under its item, numbered as the city's councils number theirs (FACTS 2.4). `lines` come
 * in their order among those of their own level. A point whose item is gone stands as an item: nothing disappears.
 */
export function numberedAgenda<Line extends AgendaLine>(lines: readonly Line[]): NumberedLine<Line>[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const isTop = ({ parent, isSection }: Line) => {
    const owner = parent === null ? undefined : byId.get(parent);
    if (isSection || owner === undefined || owner.isSection) return true;
    const above = owner.parent === null ? undefined : byId.get(owner.parent);
    return above !== undefined && !above.isSection; // a point has no points of its own
  };
  let sections = 0;
  let items = 0;
  return lines.filter(isTop).flatMap((item): NumberedLine<Line>[] => {
    if (item.isSection) {
      sections += 1;
      return [{ item, level: 'section', number: romanNumber(sections) }];
    }
    items += 1;
    const points = lines.filter((line) => line.parent === item.id && !isTop(line));
    return [
      { item, level: 'item', number: String(items) },
      ...points.map((point, index) => ({
        item: point,
        level: 'point' as const,
        number: `${items}.${index + 1}`,
      })),
    ];
  });
}

const romanDigits = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** From 1 on; no agenda has so many sections that more signs are needed. */
function romanNumber(number: number): string {
  let rest = number;
  let text = '';
  for (const [worth, sign] of romanDigits) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

export interface TimedLine {
  readonly level: AgendaLevel;
  /** Whole minutes; null where none are planned. */
  readonly minutesPlanned: number | null;
}

export interface LineTime {
  /** "10:35"; null where the meeting has no hour, or from a line on of which nobody knows how long it takes. */
  readonly startsAt: string | null;
  /** All minutes of a section, or of an item with its points; null where none are planned. */
  readonly minutes: number | null;
  /** Whether the meeting's length runs out while this line is heard. */
  readonly crossesEnd: boolean;
}

/**
 * The hours of an agenda whose lines follow each other. An item without minutes of its own takes those of its points; a
 * section takes none. `lengthMinutes` is how long the meeting is to last, null where that is not said.
 */
export function agendaTimes(
  lines: readonly TimedLine[],
  { startsAt, lengthMinutes }: { startsAt: string | null; lengthMinutes: number | null },
): LineTime[] {
  const begins = startsAt === null ? null : minuteOfDay(startsAt.slice(11, 16));
  let at: number | null = 0;
  let planned = 0;
  return lines.map((line, index) => {
    const own = ownMinutes(lines, index);
    const start = at;
    at = at === null || own === null ? null : at + own;
    const isBefore = lengthMinutes !== null && planned <= lengthMinutes;
    planned += own ?? 0;
    return {
      startsAt: begins === null || start === null ? null : clockTime(begins + start),
      minutes: allMinutes(lines, index),
      crossesEnd: isBefore && line.level !== 'section' && planned > lengthMinutes,
    };
  });
}

/** The minutes of all lines together. */
export const plannedMinutes = (lines: readonly TimedLine[]): number =>
  lines.reduce((sum, { level, minutesPlanned }) => sum + (level === 'section' ? 0 : (minutesPlanned ?? 0)), 0);

/** Minutes that a line itself takes; null where nobody knows. */
function ownMinutes(lines: readonly TimedLine[], index: number): number | null {
  const line = lines[index];
  if (line === undefined || line.level === 'section') return 0;
  if (line.minutesPlanned !== null || line.level === 'point') return line.minutesPlanned;
  return below(lines, index).some(({ minutesPlanned }) => minutesPlanned !== null) ? 0 : null;
}

function allMinutes(lines: readonly TimedLine[], index: number): number | null {
  const line = lines[index];
  if (line === undefined) return null;
  const all = [...(line.level === 'section' ? [] : [line]), ...below(lines, index)].flatMap(
    ({ minutesPlanned }) => minutesPlanned ?? [],
  );
  return all.length === 0 ? null : all.reduce((sum, minutes) => sum + minutes, 0);
}

/** The points of an item, or all lines of a section. */
function below(lines: readonly TimedLine[], index: number): readonly TimedLine[] {
  const line = lines[index];
  if (line === undefined || line.level === 'point') return [];
  const rest = lines.slice(index + 1);
  const end = rest.findIndex(({ level }) => level === 'section' || (line.level === 'item' && level === 'item'));
  return end === -1 ? rest : rest.slice(0, end);
}
