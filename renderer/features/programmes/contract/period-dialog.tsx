import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, addMonths } from '#shared/rules/day.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { usePeriodName } from './use-period-name.ts';

interface PeriodDialogProps {
  programme: ProgrammeDetail;
  /** Null: a new one, proposed as the year after the last. */
  period: FunderPeriod | null;
  onClose: () => void;
}

/** The days of a period of reporting, and when its report is due. */
export function PeriodDialog({ programme, period, onClose }: PeriodDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { run, isRunning } = useAction();
  const done = useTold();
  const nameOf = usePeriodName();
  const [problem, setProblem] = useState<string | null>(null);
  const { draft, latest, change } = useDraft(period ?? proposedPeriod(programme), () => setProblem(null));

  const save = async () => {
    const { from, to, reportDue } = latest.current;
    if (isRunning) return;
    if (from === null || to === null) return setProblem(t('programmes:periodForm.daysMissing'));
    if (to < from || (reportDue !== null && reportDue < from)) return setProblem(t('programmes:periodForm.wrongOrder'));
    const other = programme.funderPeriods.find((one) => one.id !== period?.id && one.from <= to && from <= one.to);
    if (other !== undefined) return setProblem(t('programmes:periodForm.overlaps', { period: nameOf(other) }));
    const made = await run(
      ({ client }) =>
        client.programmes.setFunderPeriod({
          ...(period === null ? {} : { id: period.id }),
          programme: programme.id,
          from,
          to,
          reportDue,
        }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    done(t('programmes:periodForm.saved', { period: nameOf({ from, to }) }));
    onClose();
  };

  return (
    <FormDialog
      title={t(period === null ? 'programmes:periodForm.new' : 'programmes:periodForm.edit')}
      saveLabel={t('programmes:periodForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 items-start gap-3">
        <DayField
          label={t('programmes:periodForm.from')}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={problem}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that is asked
          autoFocus
        />
        <DayField label={t('programmes:periodForm.to')} value={draft.to} onChange={(to) => change({ to })} />
      </div>
      <DayField
        className="max-w-1/2"
        label={t('programmes:periodForm.reportDue')}
        labelNote={t('common:optional')}
        value={draft.reportDue}
        onChange={(reportDue) => change({ reportDue })}
      />
    </FormDialog>
  );
}

interface PeriodDraft {
  from: Day | null;
  to: Day | null;
  reportDue: Day | null;
}

function proposedPeriod({ funderPeriods, monthOneStartsOn }: ProgrammeDetail): PeriodDraft {
  const last = funderPeriods.at(-1);
  const from = last === undefined ? monthOneStartsOn : addDays(last.to, 1);
  return { from, to: from === null ? null : addDays(addMonths(from, 12), -1), reportDue: null };
}
