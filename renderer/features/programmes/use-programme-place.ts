import { useEffect } from 'react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, recordHref } from '#renderer/app/paths.ts';

export interface ProgrammePlace {
  /** Null: no programme is chosen, so all of them are seen. */
  programme: string | null;
  /** The milestone or deliverable whose record is open. */
  item: string | null;
  isMissing: boolean;
  isPending: boolean;
}

/** Which programme and which record of it the address means; a milestone of an activity is shown on the activity. */
export function useProgrammePlace(recordId: string | null): ProgrammePlace {
  const { queries } = useApplication();
  const { data, isError, isPending } = useQuery(
    queries.programmes.place.queryOptions({
      input: recordId === null ? skipToken : { id: recordId },
      // Another record of the same programme is only beside the page: the page stays where it is.
      placeholderData: keepPreviousData,
    }),
  );
  const activity = data?.programme === null ? data.activity : null;
  useEffect(() => {
    if (activity !== null && activity !== undefined) goTo(recordHref('activity', activity) ?? '');
  }, [activity]);
  if (recordId === null) return { programme: null, item: null, isMissing: false, isPending: false };
  const programme = data?.programme ?? null;
  return {
    programme,
    item: programme === recordId ? null : recordId,
    isMissing: isError || (data !== undefined && programme === null && data.activity === null),
    isPending: isPending || (data?.programme === null && data.activity !== null),
  };
}
