import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { usePeriodName } from './use-period-name.ts';

interface PeriodStepDialogProps {
  period: FunderPeriod;
  step: 'submit' | 'approve';
  onClose: () => void;
}

/** The day on which the report of a period was submitted to the funder, or approved by it. */
export function PeriodStepDialog({ period, step, onClose }: PeriodStepDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { asOf, workbook } = useWorkbook();
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const done = useTold();
  const countsLater = useCountsLater();
  const nameOf = usePeriodName();
  const recorded = step === 'submit' ? period.submittedOn : period.approvedOn;
  const today = asOf < workbook.today ? asOf : workbook.today;
  const { draft, latest, change } = useDraft<{ on: Day | null }>({ on: recorded ?? today });
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const { on } = latest.current;
    const { id, submittedOn } = period;
    if (isRunning) return;
    if (step === 'approve' && on !== null && submittedOn !== null && on < submittedOn)
      return setProblem(t('programmes:periodForm.beforeSubmission', { date: formatDate(submittedOn, language) }));
    const result = await run(
      ({ client }) =>
        step === 'submit'
          ? client.programmes.submitFunderReport({ id, on })
          : client.programmes.approveFunderReport({ id, on }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (result === undefined) return;
    const words = { period: nameOf(period) };
    if (on === null) done(t('programmes:periodForm.taken', words));
    else
      done(
        withNote(
          t(step === 'submit' ? 'programmes:periodForm.submitted' : 'programmes:periodForm.approved', words),
          countsLater(on),
        ),
      );
    onClose();
  };

  return (
    <FormDialog
      title={t(`programmes:periodForm.${step}`)}
      saveLabel={t('programmes:periodForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="font-medium">{nameOf(period)}</p>
      <DayField
        label={t('programmes:periodForm.on')}
        {...(recorded === null ? {} : { description: t('programmes:periodForm.onHint') })}
        value={draft.on}
        onChange={(on) => {
          change({ on });
          setProblem(null);
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is asked
        autoFocus
      />
    </FormDialog>
  );
}
