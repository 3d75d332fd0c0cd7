import { useQuery } from '@tanstack/react-query';
import type { PartialDate } from '#shared/model/values.ts';
import { quarterOfPartialDate, type Quarter } from '#shared/rules/periods.ts';
import { useApplication } from '#renderer/app/application.tsx';

/** Tells in which locked quarter a date lies; null where it may still be written on. */
export function useLockedQuarter(): (date: PartialDate | null) => Quarter | null {
  const { queries } = useApplication();
  const { data } = useQuery(queries.reporting.lockedQuarters.queryOptions());
  return (date) => {
    const quarter = date === null ? null : quarterOfPartialDate(date);
    return quarter !== null && data?.includes(quarter) === true ? quarter : null;
  };
}
