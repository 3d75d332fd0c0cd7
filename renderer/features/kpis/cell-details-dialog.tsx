import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KpiDetail, KpiView, ReadingView } from '#shared/contract/kpis.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { CorrectReadingDialog } from './correct-reading-dialog.tsx';
import { entryDay } from './grid-model.ts';
import { emptyDraft, readDraft, type DraftProblems } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';
import { useReadingToast } from './use-reading-toast.ts';

interface CellDetailsProps {
  kpi: KpiView;
  quarter: Quarter;
  reading: ReadingView | undefined;
  onClose: () => void;
}

/** The whole reading of a cell: its quality, note and evidence; one that is there is corrected, with a reason. */
export function CellDetailsDialog({ kpi: { id }, quarter, reading, onClose }: CellDetailsProps) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: kpi } = useQuery(queries.kpis.get.queryOptions({ input: { id, asOf } }));
  if (kpi === undefined) return null;
  if (reading !== undefined) return <CorrectReadingDialog kpi={kpi} reading={reading} onClose={onClose} />;
  return <NewReadingDialog kpi={kpi} quarter={quarter} onClose={onClose} />;
}

function NewReadingDialog({ kpi, quarter, onClose }: { kpi: KpiDetail; quarter: Quarter; onClose: () => void }) {
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const { run, isRunning } = useAction();
  const tell = useReadingToast();
  const day = entryDay(quarter, asOf, workbook.today) ?? workbook.today;
  const [draft, setDraft] = useState(emptyDraft(formatPartialDate(day, language)));
  const [problems, setProblems] = useState<DraftProblems>({});

  const save = async () => {
    if (isRunning) return;
    const read = readDraft(draft, { kpi, language, today: workbook.today });
    if ('problems' in read) return setProblems(read.problems);
    const measured = { ...read.measured, period: quarter };
    const change = await run(({ client }) => client.kpis.addReading({ kpi: kpi.id, ...measured, seenOn: asOf }));
    if (change === undefined) return;
    tell(kpi, measured, change);
    onClose();
  };
  return (
    <FormDialog
      title={[kpi.code, textIn(kpi.title, language)].filter(Boolean).join(' · ')}
      size="medium"
      saveLabel={t('form.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <ReadingFields
        kpi={kpi}
        draft={draft}
        problems={problems}
        startsFull
        onChange={(patch) => {
          setDraft({ ...draft, ...patch });
          setProblems({});
        }}
      />
    </FormDialog>
  );
}
