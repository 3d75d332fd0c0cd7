import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import type { DeliverableStatus } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { daysLate } from '#shared/rules/partial-date.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from './use-words.ts';

interface StepDialogProps {
  deliverable: DeliverableView;
  step: DeliverableStatus;
  onClose: () => void;
}

/** Steps that the funder takes or is told of: there is a letter or a number. */
const withFunder = (status: DeliverableStatus) =>
  status === 'submitted' || status === 'approved' || status === 'revisionRequested';

interface StepDraft {
  status: DeliverableStatus;
  on: PartialDate | null;
  justification: string;
  note: string;
  reference: string;
}

/** The next step of a deliverable and its day. A late submission is asked why; it is recorded all the same. */
export function StepDialog({ deliverable, step, onClose }: StepDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { asOf, workbook } = useWorkbook();
  const { language, title, due } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const countsLater = useCountsLater();
  const [problem, setProblem] = useState<string | null>(null);
  const { draft, latest, change } = useDraft<StepDraft>(
    {
      status: step,
      on: asOf < workbook.today ? asOf : workbook.today,
      justification: deliverable.delayJustification[language],
      note: '',
      reference: '',
    },
    () => setProblem(null),
  );
  const isDateValid = useRef(true);

  const save = async () => {
    const { status, on, justification, note, reference } = latest.current;
    if (!isDateValid.current || isRunning) return;
    if (on === null) return setProblem(t('programmes:logForm.dateMissing'));
    const result = await run(
      ({ client }) =>
        client.programmes.setDeliverableStatus({
          id: deliverable.id,
          status,
          on,
          ...(status === 'submitted' && justification.trim() !== ''
            ? { justification: { [language]: justification.trim() } }
            : {}),
          ...(note.trim() === '' ? {} : { note: { [language]: note.trim() } }),
          ...(withFunder(status) && reference.trim() !== '' ? { reference: reference.trim() } : {}),
        }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (result === undefined) return;
    const told = t('programmes:stepForm.done', {
      code: deliverable.code ?? title(deliverable),
      step: t(`programmes:stepForm.title.${status}`),
    });
    done(withNote(told, countsLater(on)));
    onClose();
  };

  const steps = deliverableTransitions[deliverable.recordedStatus];
  const late = draft.status === 'submitted' ? daysLate(deliverable.dueAsOf, draft.on) : null;
  return (
    <FormDialog
      title={t('programmes:stepForm.menu')}
      saveLabel={t('programmes:stepForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="font-medium text-pretty">
        {deliverable.code !== null && <span className="mr-1.5 text-ink-3">{deliverable.code}</span>}
        {title(deliverable)}
      </p>
      <RadioGroup
        label={t('programmes:stepForm.menu')}
        choices={steps.map((value) => ({ value, label: t(`programmes:stepForm.title.${value}`) }))}
        value={draft.status}
        onChange={(status) => change({ status })}
      />
      <DateField
        label={t('programmes:stepForm.on')}
        value={draft.on}
        onChange={(on) => change({ on })}
        onValidityChange={(isValid) => {
          isDateValid.current = isValid;
        }}
        error={problem}
      />
      {late !== null && deliverable.dueAsOf !== null && (
        <TextArea
          label={t('programmes:stepForm.justification')}
          labelNote={t('common:optional')}
          description={t('programmes:stepForm.late', {
            count: late,
            due: due(deliverable.dueAsOf, deliverable.dueMonth),
          })}
          value={draft.justification}
          onChange={(justification) => change({ justification })}
        />
      )}
      {withFunder(draft.status) && (
        <TextField
          label={t(
            draft.status === 'submitted' ? 'programmes:stepForm.referenceSubmitted' : 'programmes:stepForm.reference',
          )}
          labelNote={t('common:optional')}
          value={draft.reference}
          onChange={(reference) => change({ reference })}
        />
      )}
      <TextArea
        label={t(draft.status === 'revisionRequested' ? 'programmes:stepForm.why' : 'programmes:stepForm.note')}
        labelNote={t('common:optional')}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
