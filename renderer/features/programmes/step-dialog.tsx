import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { DeliverableStatus } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { daysLate } from '#shared/rules/partial-date.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useCountsLater, withNote } from '#renderer/features/activities/use-counts-later.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { QuickForm } from './quick-form.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useWords } from './use-words.ts';

interface StepDialogProps {
  deliverable: DeliverableView;
  step: DeliverableStatus;
  onClose: () => void;
}

/** The next step of a deliverable and its day. A late submission is asked why; it is recorded all the same. */
export function StepDialog(props: StepDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  return (
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={t('programmes:stepForm.menu')}
      closeLabel={t('common:close')}
      size="small"
    >
      <StepForm {...props} />
    </Dialog>
  );
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

function StepForm({ deliverable, step, onClose }: StepDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { asOf, workbook } = useWorkbook();
  const { language, title, due } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const countsLater = useCountsLater();
  const [draft, setDraft] = useState<StepDraft>({
    status: step,
    on: asOf < workbook.today ? asOf : workbook.today,
    justification: deliverable.delayJustification[language],
    note: '',
    reference: '',
  });
  const latest = useRef(draft);
  const isDateValid = useRef(true);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (patch: Partial<StepDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblem(null);
  };

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
    <QuickForm onSave={save}>
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
      <PartialDateField
        label={t('programmes:stepForm.on')}
        description={t('common:dateHint')}
        value={draft.on}
        onChange={(on) => change({ on })}
        parse={parsePartialDate}
        format={(date) => formatPartialDate(date, language)}
        notUnderstood={t('common:dateUnknown')}
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
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="primary" hint="Ctrl ↵" isPending={isRunning} onPress={() => void save()}>
          {t('programmes:stepForm.save')}
        </Button>
      </div>
    </QuickForm>
  );
}
