import { useQuery } from '@tanstack/react-query';
import type { Named } from '#shared/contract/activities.ts';
import { useApplication } from '#renderer/app/application.tsx';

const noNames: readonly Named[] = [];

/** The focus areas of the strategy, for choosing one. */
export function useFocusAreas(): readonly Named[] {
  const { queries } = useApplication();
  const { data } = useQuery(queries.activities.focusAreas.queryOptions());
  return data ?? noNames;
}
