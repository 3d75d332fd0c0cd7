import type { EntityName } from '#shared/model/entities.ts';
import { atomsOfEntity } from '../workbook/columns.ts';

const titleKeys = ['title', 'name', 'subject', 'event'];

/** The columns that name a record in a list, or SQL for an empty text where a kind has no title. */
export function titleColumns(entity: EntityName): { bg: string; en: string } {
  const atom = (part: 'bg' | 'en') =>
    atomsOfEntity(entity).find(({ key, part: of }) => titleKeys.includes(key) && of === part);
  const column = (part: 'bg' | 'en') => (atom(part) === undefined ? "''" : `"${atom(part)?.column}"`);
  return { bg: column('bg'), en: column('en') };
}
