import { useQuery } from '@tanstack/react-query';
import type { ActivityDetail, ReportView } from '#shared/contract/activities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ReportForm } from './report-form.tsx';

interface ReportDialogProps {
  id: string;
  /** The report to be corrected, or null for a new one. */
  corrects: string | null;
  onClose: () => void;
}

/** The report form, once what it starts from is known. */
export function ReportDialog({ id, corrects, onClose }: ReportDialogProps) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.activities.get.queryOptions({ input: { id, asOf } }));
  if (data === undefined) return null;
  return <ReportForm detail={data} corrected={correctedOf(data, corrects)} onClose={onClose} />;
}

const correctedOf = ({ reports }: ActivityDetail, id: string | null): ReportView | null =>
  reports.find((report) => report.id === id) ?? null;
