import type { ReportedLight } from '#shared/model/report.ts';
import type { Day } from '#shared/model/values.ts';
import { ReportForm } from './report-form.tsx';
import { useReportSubject, type ReportSubject } from './report-subject.ts';

export interface ReportDialogProps {
  entity: ReportSubject['entity'];
  id: string;
  /** The report to be corrected, or null for a new one. */
  corrects?: string | null;
  /** How it goes, chosen before the form was opened; missing: what the last report said. */
  light?: ReportedLight | undefined;
  /** The day it is offered as of; missing: the day looked at. */
  day?: Day;
  /** Where several are reported on in turn: how far one is, and how to go on once this one is saved. */
  turn?: { note: string; onNext: () => void };
  onClose: () => void;
}

/** The report form, once what it starts from is known. */
export function ReportDialog({ entity, id, corrects = null, ...rest }: ReportDialogProps) {
  const subject = useReportSubject(entity, id);
  if (subject === undefined) return null;
  return (
    <ReportForm
      key={id}
      {...rest}
      subject={subject}
      corrected={subject.reports.find((report) => report.id === corrects) ?? null}
    />
  );
}
