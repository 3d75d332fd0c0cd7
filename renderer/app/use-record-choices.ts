import { useQuery } from '@tanstack/react-query';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { Option } from '#renderer/ui/option-list.tsx';

/** The records of a kind by name, to choose from, less those that are tied already. */
export function useRecordChoices(entity: EntityName, taken: readonly string[] = []): Option[] {
  const { queries } = useApplication();
  const language = useLanguage();
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity } }));
  return data
    .filter(({ id }) => !taken.includes(id))
    .map(({ id, code, title }) => ({
      value: id,
      label: textIn(title, language) || (code ?? id),
      ...(code && { detail: code }),
    }));
}
