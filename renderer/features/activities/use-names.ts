import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { textIn } from '#shared/i18n/format.ts';

const noNames: readonly Named[] = [];

/** The focus areas of the strategy, for choosing one. */
export function useFocusAreas(): readonly Named[] {
  const { queries } = useApplication();
  const { data } = useQuery(queries.activities.focusAreas.queryOptions());
  return data ?? noNames;
}

/** Who did something, as the history keeps them: a person of the workbook by name, else what the host calls itself. */
export function useActorName(): (actor: string) => string {
  const { queries } = useApplication();
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { data } = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  return (actor) => textIn(data?.find(({ id }) => id === actor)?.title, language) || actor || t('unknownActor');
}
