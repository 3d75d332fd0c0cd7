import { useQuery } from '@tanstack/react-query';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { useApplication } from '#renderer/app/application.tsx';

const none: readonly SavedLook[] = [];

/** The views that somebody named, in order; undefined until they are known. Without them the plan is shown all the same. */
export function useSavedViews(): readonly SavedLook[] | undefined {
  const { queries } = useApplication();
  const { data, isError } = useQuery(queries.savedViews.list.queryOptions());
  return isError ? none : data;
}
