import { useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { EntityName } from '#shared/model/entities.ts';
import type { Day } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Names } from './touched-pages.ts';

export interface HistoryQuestion {
  record?: string;
  actor?: string;
  entities?: EntityName[];
  fields?: string[];
  /** The first and the last day on which it was recorded. */
  from?: Day;
  to?: Day;
  /** How many actions are read at once. */
  limit: number;
}

/** Actions newest first, a page at a time, with the names of what they speak of. */
export function useHistory(question: HistoryQuestion) {
  const { queries } = useApplication();
  const query = useInfiniteQuery({
    ...queries.history.list.infiniteOptions({
      input: (before: string | undefined) => ({ ...question, before }),
      initialPageParam: undefined,
      getNextPageParam: ({ hasMore, entries }) => (hasMore ? entries.at(-1)?.txn : undefined),
    }),
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  return useMemo(() => {
    const entries = (pages ?? []).flatMap((page) => page.entries);
    const names: Names = new Map((pages ?? []).flatMap((page) => page.names.map((name) => [name.id, name] as const)));
    return {
      entries,
      names,
      isLoaded: pages !== undefined,
      error: query.error,
      hasMore: query.hasNextPage,
      isLoadingMore: query.isFetchingNextPage,
      loadMore: () => void query.fetchNextPage(),
      retry: () => void query.refetch(),
    };
  }, [pages, query]);
}
