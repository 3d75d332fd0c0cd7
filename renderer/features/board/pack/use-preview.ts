import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PackEdition, PackFileLanguage } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';

/** Milliseconds of quiet after a change, before the pages are drawn anew: not at each key. */
const quietFor = 600;

interface PreviewOf {
  meeting: string;
  asOf: Day;
  language: PackFileLanguage;
  edition: PackEdition;
  /** When what the pack is made of was last read; it moves with every change of the workbook. */
  changedAt: number;
}

/**
 * The pack as it would be issued now. A change anywhere draws it anew after a while, one drawing at a time; meanwhile the
 * pages of before stay. It is kept for the time one looks at another tab.
 */
export function usePreview({ meeting, asOf, language, edition, changedAt }: PreviewOf) {
  const { queries } = useApplication();
  const [revision, setRevision] = useState(changedAt);
  const input = { meeting, asOf, language, edition };
  const query = useQuery({
    ...queries.packs.preview.queryOptions({ input }),
    // Apart from the events that make every query read again: those would start a drawing at each key.
    queryKey: ['pack preview', input, revision],
    staleTime: 'static',
    gcTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (changedAt === revision || query.isFetching) return;
    const timer = setTimeout(() => setRevision(changedAt), quietFor);
    return () => clearTimeout(timer);
  }, [changedAt, revision, query.isFetching]);
  return query;
}
