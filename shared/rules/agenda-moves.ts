import { numberedAgenda, type AgendaLine } from './agenda.ts';

/** A line in its new place: the agenda in its new order is a list of these. */
export interface PlacedLine {
  id: string;
  parent: string | null;
}

/** A heading alone, or an item with its points: what stands between two lines of the highest level. */
interface Unit {
  readonly id: string;
  readonly isSection: boolean;
  readonly points: readonly string[];
}

function unitsOf(lines: readonly AgendaLine[]): Unit[] {
  const units: { id: string; isSection: boolean; points: string[] }[] = [];
  for (const { item, level } of numberedAgenda(lines)) {
    if (level === 'point') units.at(-1)?.points.push(item.id);
    else units.push({ id: item.id, isSection: level === 'section', points: [] });
  }
  return units;
}

const placed = (units: readonly Unit[]): PlacedLine[] =>
  units.flatMap(({ id, points }) => [{ id, parent: null }, ...points.map((point) => ({ id: point, parent: id }))]);

/** Whether an arrangement is one that an agenda can have: points stand under an item that comes before them. */
export function isArrangement(lines: readonly AgendaLine[], arrangement: readonly PlacedLine[]): boolean {
  const sections = new Map(lines.map(({ id, isSection }) => [id, isSection]));
  if (arrangement.length !== lines.length || new Set(arrangement.map(({ id }) => id)).size !== lines.length)
    return false;
  let above: string | null = null;
  return arrangement.every(({ id, parent }) => {
    const isSection = sections.get(id);
    if (parent !== null) return isSection === false && parent === above;
    above = isSection === true ? null : id;
    return isSection !== undefined;
  });
}

/**
 * One step up (−1) or down (1). An item steps past an item with its points, or past a heading into the section beyond it; a
 * section changes places with its neighbour, items and all; a point moves among those of its item. Null: it cannot.
 */
export function stepLine(lines: readonly AgendaLine[], id: string, step: -1 | 1): PlacedLine[] | null {
  const units = unitsOf(lines);
  const at = units.findIndex((unit) => unit.id === id);
  if (at === -1) return stepPoint(units, id, step);
  if (units[at]?.isSection === true) return stepSection(units, at, step);
  const to = at + step;
  return to < 0 || to >= units.length ? null : placed(withUnit(units, at, to));
}

const withUnit = (units: readonly Unit[], from: number, to: number): Unit[] => {
  const moved = units[from];
  return moved === undefined ? [...units] : units.toSpliced(from, 1).toSpliced(to, 0, moved);
};

function stepPoint(units: readonly Unit[], id: string, step: -1 | 1): PlacedLine[] | null {
  const at = units.findIndex(({ points }) => points.includes(id));
  const unit = units[at];
  if (unit === undefined) return null;
  const from = unit.points.indexOf(id);
  const to = from + step;
  if (to < 0 || to >= unit.points.length) return null;
  return placed(units.with(at, { ...unit, points: unit.points.toSpliced(from, 1).toSpliced(to, 0, id) }));
}

/** Where the section that begins at `start` ends. */
const sectionEnd = (units: readonly Unit[], start: number): number => {
  const next = units.findIndex((unit, index) => index > start && unit.isSection);
  return next === -1 ? units.length : next;
};

function stepSection(units: readonly Unit[], at: number, step: -1 | 1): PlacedLine[] | null {
  const end = sectionEnd(units, at);
  const [first, middle, last] =
    step === -1
      ? [units.findLastIndex((unit, index) => index < at && unit.isSection), at, end]
      : [at, end, end < units.length ? sectionEnd(units, end) : -1];
  if (first === -1 || last === -1) return null;
  return placed([
    ...units.slice(0, first),
    ...units.slice(middle, last),
    ...units.slice(first, middle),
    ...units.slice(last),
  ]);
}

/** Lets a line go above or below another. Null where it cannot stand, or stands already. */
export function dropLine(
  lines: readonly AgendaLine[],
  id: string,
  over: string,
  side: 'before' | 'after',
): PlacedLine[] | null {
  if (id === over) return null;
  const units = unitsOf(lines);
  const at = units.findIndex((unit) => unit.id === id);
  const dropped =
    at === -1
      ? dropPoint(units, id, over, side)
      : units[at]?.isSection === true
        ? dropSection(units, at, over, side)
        : dropItem(units, at, over, side);
  if (dropped === null) return null;
  const before = placed(units);
  return dropped.every((line, index) => line.id === before[index]?.id && line.parent === before[index].parent)
    ? null
    : dropped;
}

/** Below an item is below its points. */
function dropItem(units: readonly Unit[], at: number, over: string, side: 'before' | 'after'): PlacedLine[] | null {
  const target = units.findIndex((unit) => unit.id === over || unit.points.includes(over));
  if (target === -1 || target === at) return null;
  const to = target + (side === 'after' || units[target]?.id !== over ? 1 : 0);
  return placed(withUnit(units, at, to > at ? to - 1 : to));
}

/** A section goes before or after the whole section that it is let go over. */
function dropSection(units: readonly Unit[], at: number, over: string, side: 'before' | 'after'): PlacedLine[] | null {
  const end = sectionEnd(units, at);
  const target = units.findIndex((unit) => unit.id === over || unit.points.includes(over));
  if (target === -1 || (target >= at && target < end)) return null;
  const head = units.findLastIndex((unit, index) => index <= target && unit.isSection);
  // The items before the first heading belong to no section, and stay in front.
  const to = head === -1 ? sectionEnd(units, -1) : side === 'before' ? head : sectionEnd(units, head);
  const block = units.slice(at, end);
  const rest = units.toSpliced(at, block.length);
  return placed(rest.toSpliced(to > at ? to - block.length : to, 0, ...block));
}

/** A point goes among the points of any item; right below an item it becomes that one's first. */
function dropPoint(units: readonly Unit[], id: string, over: string, side: 'before' | 'after'): PlacedLine[] | null {
  const target = units.find((unit) => unit.id === over || unit.points.includes(over));
  if (target === undefined || target.isSection || (target.id === over && side === 'before')) return null;
  const without = units.map((unit) => ({ ...unit, points: unit.points.filter((point) => point !== id) }));
  return placed(
    without.map((unit) => {
      if (unit.id !== target.id) return unit;
      const place = over === unit.id ? 0 : unit.points.indexOf(over) + (side === 'after' ? 1 : 0);
      return { ...unit, points: unit.points.toSpliced(place, 0, id) };
    }),
  );
}

/** Makes an item the last point of the item before it; null for a heading, an item with points, or the first of its section. */
export function indentLine(lines: readonly AgendaLine[], id: string): PlacedLine[] | null {
  const units = unitsOf(lines);
  const at = units.findIndex((unit) => unit.id === id);
  const [unit, above] = [units[at], units[at - 1]];
  if (unit === undefined || above === undefined || unit.isSection || above.isSection || unit.points.length > 0)
    return null;
  return placed(units.with(at - 1, { ...above, points: [...above.points, id] }).toSpliced(at, 1));
}

/** Makes a point an item of its own, right after the one it belonged to; null for what is no point. */
export function outdentLine(lines: readonly AgendaLine[], id: string): PlacedLine[] | null {
  const units = unitsOf(lines);
  const at = units.findIndex(({ points }) => points.includes(id));
  const unit = units[at];
  if (unit === undefined) return null;
  const owner = { ...unit, points: unit.points.filter((point) => point !== id) };
  return placed(units.toSpliced(at, 1, owner, { id, isSection: false, points: [] }));
}
