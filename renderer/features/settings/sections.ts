/** The parts of the settings, in the order of their list. Each has an address: `#/settings/backups`. */
export const sections = [
  'personal',
  'workbook',
  'backups',
  'plan',
  'calendar',
  'organisations',
  'people',
  'about',
] as const;
export type SectionName = (typeof sections)[number];

export const sectionHref = (section: SectionName) => `#/settings/${section}`;

/** The part that an address names; the address of a record belongs to the list that has it. */
export function sectionOf(id: string | null, organisationIds: ReadonlySet<string>): SectionName {
  const named = sections.find((section) => section === id);
  if (named !== undefined) return named;
  if (id === null) return 'personal';
  return organisationIds.has(id) ? 'organisations' : 'people';
}
