import { useQuery } from '@tanstack/react-query';
import type { PartialDate } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { quarterOfPartialDate, type Quarter } from '#shared/rules/periods.ts';
import { useApplication } from '#renderer/app/application.tsx';

interface LockedQuarters {
  /** In which locked quarter a date lies; null where it may still be written on. */
  ofDate: (date: PartialDate | null) => Quarter | null;
  /** The same of a report: one of the days of grace belongs to the quarter that is over. */
  ofReport: (asOf: PartialDate | null) => Quarter | null;
}

/** Tells what lies in a locked quarter, as the lock itself goes by it. */
export function useLockedQuarters(): LockedQuarters {
  const { queries } = useApplication();
  const { data = [] } = useQuery(queries.reporting.lockedQuarters.queryOptions());
  const lockedWhere = (isIt: (locked: (typeof data)[number]) => boolean) => data.find(isIt)?.quarter ?? null;
  return {
    ofDate(date) {
      const lies = date === null ? null : quarterOfPartialDate(date);
      return lockedWhere(({ quarter }) => quarter === lies);
    },
    ofReport(asOf) {
      const day = asOf === null ? null : lastDay(asOf);
      return lockedWhere(({ reports }) => day !== null && reports.from <= day && day <= reports.to);
    },
  };
}
