import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { ReportDialog } from '#renderer/features/activities/report/report-dialog.tsx';
import { AmendmentDialog } from './contract/amendment-dialog.tsx';
import { PeriodDialog } from './contract/period-dialog.tsx';
import { PeriodStepDialog } from './contract/period-step-dialog.tsx';
import { ForecastDialog } from './forecast-dialog.tsx';
import { LogAnythingDialog } from './log-anything-dialog.tsx';
import { LogDialog } from './log-dialog.tsx';
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
  switch (form?.kind) {
    case 'log':
      return form.milestone === null ? (
        <LogAnythingDialog programme={programme?.id ?? null} onClose={close} />
      ) : (
        <LogDialog milestone={form.milestone} onClose={close} />
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
    case 'period':
      return programme && <PeriodDialog programme={programme} period={form.period} onClose={close} />;
    case 'periodStep':
      return <PeriodStepDialog period={form.period} step={form.step} onClose={close} />;
    case undefined:
      return null;
  }
}
