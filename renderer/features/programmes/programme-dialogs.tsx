import { useQuery } from '@tanstack/react-query';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ReportDialog } from '#renderer/features/activities/report/report-dialog.tsx';
import { AmendmentDialog } from './contract/amendment-dialog.tsx';
import { ForecastDialog } from './forecast-dialog.tsx';
import { inLoggingOrder, LogDialog } from './log-dialog.tsx';
import { NewItemDialog } from './new-item-dialog.tsx';
import { NewProgrammeDialog } from './new-programme-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { ProgrammeForms } from './use-programme-forms.ts';

/** The form that is open, if one is. */
export function ProgrammeDialogs({
  forms: { form, close },
  programme,
}: {
  forms: ProgrammeForms;
  programme: ProgrammeDetail | null;
}) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const isChoosing = form?.kind === 'log' && form.milestone === null;
  const { data } = useQuery(
    queries.programmes.milestones.queryOptions({ input: { asOf }, enabled: isChoosing && programme === null }),
  );
  switch (form?.kind) {
    case 'log':
      return (
        <LogDialog
          milestone={form.milestone}
          candidates={inLoggingOrder(programme?.milestones ?? data?.milestones ?? [])}
          onClose={close}
        />
      );
    case 'forecast':
      return <ForecastDialog item={form.item} onClose={close} />;
    case 'step':
      return <StepDialog deliverable={form.deliverable} step={form.step} onClose={close} />;
    case 'report':
      return (
        programme && <ReportDialog entity="programme" id={programme.id} corrects={form.corrects} onClose={close} />
      );
    case 'newItem':
      return programme && <NewItemDialog entity={form.entity} programme={programme} onClose={close} />;
    case 'newProgramme':
      return <NewProgrammeDialog onClose={close} />;
    case 'amend':
      return programme && <AmendmentDialog programme={programme} onClose={close} />;
    case undefined:
      return null;
  }
}
