import type { FoundRecord } from '#shared/contract/packs.ts';
import type { EntityName } from '#shared/model/entities.ts';

type NamedRecord = { id: string; code: string | null; title: { bg: string; en: string } };

/** A record as a finding names it; it opens itself unless the caller says otherwise. */
export const named = (entity: EntityName, { id, code, title }: NamedRecord): FoundRecord => ({
  entity,
  id,
  code,
  title: { bg: title.bg, en: title.en },
  opens: { entity, id },
  fields: [],
});
