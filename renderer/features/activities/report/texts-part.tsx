import { reportTexts } from './report-draft.ts';
import type { ReportPartProps } from './report-form.tsx';
import { ReportTextField } from './report-text-field.tsx';

/** What was done, what comes next, what stands in the way, what the Board is asked. */
export function TextsPart({ form, before, hasBoth }: ReportPartProps) {
  return (
    <div className={`grid items-start gap-4 ${hasBoth ? '' : 'md:grid-cols-2'}`}>
      {reportTexts.map((text) => (
        <ReportTextField key={text} form={form} text={text} before={before} hasBoth={hasBoth} />
      ))}
    </div>
  );
}
