import { useQuery } from '@tanstack/react-query';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** The records of a kind by name, as options to choose from. */
export function useNames(entity: EntityName) {
  const { queries } = useApplication();
  const language = useLanguage();
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity } }));
  return data.map(({ id, code, title }) => ({ value: id, label: textIn(title, language) || (code ?? id) }));
}
