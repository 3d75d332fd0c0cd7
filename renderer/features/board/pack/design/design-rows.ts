import {
  briefSections,
  packSections,
  type PackDesign,
  type PackSection,
  type ReferencePlace,
} from '#shared/model/pack-design.ts';

export type Depth = PackDesign['sections'][number]['depth'];

export interface DesignRow {
  readonly section: PackSection;
  readonly depth: Depth;
}

/** The plan is an annex: it may be left out, but it stands where annexes stand. The ledger always closes a pack. */
const annexes: readonly PackSection[] = ['plan', 'ledger'];
const movable = packSections.filter((section) => !annexes.includes(section));

const depthOf = (design: PackDesign | null, section: PackSection): Depth =>
  design?.sections.find((one) => one.section === section)?.depth ?? 'full';

/** The sections that have an order of their own, as the design has them; those it does not name stand at the end. */
export function rowsOf(design: PackDesign | null): DesignRow[] {
  const named = design?.sections.flatMap(({ section }) => movable.find((one) => one === section) ?? []) ?? [];
  const order = [...new Set([...named, ...movable])];
  return order.map((section) => ({ section, depth: depthOf(design, section) }));
}

export const planDepthOf = (design: PackDesign | null): Depth => depthOf(design, 'plan');

export const referencesOf = (design: PackDesign | null): ReferencePlace => design?.references ?? 'beside';

export const canBeBrief = (section: PackSection): boolean => briefSections.some((one) => one === section);

/** The design of these rows; null where it says what a pack without one does. */
export function designOf(rows: readonly DesignRow[], plan: Depth, references: ReferencePlace): PackDesign | null {
  const isUsual =
    plan === 'full' &&
    references === 'beside' &&
    rows.every(({ section, depth }, index) => depth === 'full' && section === movable[index]);
  return isUsual ? null : { sections: [...rows, { section: 'plan', depth: plan }], references };
}

/** The rows in a new order. */
export const ordered = (rows: readonly DesignRow[], sections: readonly string[]): DesignRow[] =>
  sections.flatMap((section) => rows.find((row) => row.section === section) ?? []);
