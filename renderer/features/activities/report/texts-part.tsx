import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ReaderLine } from '#renderer/app/reader-choice.tsx';
import { reportTexts } from './report-draft.ts';
import type { ReportPartProps } from './report-form.tsx';
import { ReportTextField } from './report-text-field.tsx';

/** What was done, what comes next, what stands in the way, what the Board is asked; and who may read it in a pack. */
export function TextsPart({ form, before, hasBoth }: ReportPartProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <div className={`grid items-start gap-4 ${hasBoth ? '' : 'md:grid-cols-2'}`}>
        {reportTexts.map((text) => (
          <ReportTextField key={text} form={form} text={text} before={before} hasBoth={hasBoth} />
        ))}
      </div>
      <Controller
        control={form.control}
        name="visibility"
        render={({ field }) => <ReaderLine label={t('readers.text')} value={field.value} onChange={field.onChange} />}
      />
    </>
  );
}
