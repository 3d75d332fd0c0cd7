import { useQuery } from '@tanstack/react-query';
import type { ReportView } from '#shared/contract/activities.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { Day } from '#shared/model/values.ts';
import { latestReport } from '#shared/rules/latest-report.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** What is reported on: an activity or a programme, with what was said of it before. */
export interface ReportSubject {
  readonly entity: 'activity' | 'programme';
  readonly id: string;
  readonly code: string | null;
  readonly title: { readonly bg: string; readonly en: string };
  /** Newest first, those that another one corrects among them. */
  readonly reports: readonly ReportView[];
  /** How far it is; null for a programme, which has no share of its own. */
  readonly progress: { readonly method: Activity['progressMethod']; readonly percent: number | null } | null;
}

/** Once it is known what a report starts from; undefined until then. */
export function useReportSubject(entity: ReportSubject['entity'], id: string): ReportSubject | undefined {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const input = { id, asOf };
  const activity = useQuery(queries.activities.get.queryOptions({ input, enabled: entity === 'activity' })).data;
  const programme = useQuery(queries.programmes.get.queryOptions({ input, enabled: entity === 'programme' })).data;
  if (entity === 'activity')
    return (
      activity && { ...activity, entity, progress: { method: activity.progressMethod, percent: activity.progress } }
    );
  return programme && { ...programme, entity, progress: null };
}

/** The report that spoke last by the day looked at, or null. */
export function lastReport({ reports }: Pick<ReportSubject, 'reports'>, on: Day): ReportView | null {
  const last = latestReport(reports, on);
  return reports.find(({ id }) => id === last?.report.id) ?? null;
}
