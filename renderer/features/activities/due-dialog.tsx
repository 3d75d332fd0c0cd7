import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { DateField, DayField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

interface DueDialogProps {
  activity: ActivityRow;
  /** What was already typed in a cell. */
  to: PartialDate | null;
  onClose: () => void;
}

/** Moves the due date and asks why; the first due date of an activity moves nothing and needs no reason. */
export function DueDialog(props: DueDialogProps) {
  const { activity } = props;
  const isFirst = activity.due === null && activity.baselineDue === null;
  return isFirst ? <FirstDueDialog {...props} /> : <MoveDueDialog {...props} />;
}

function MoveDueDialog({ activity, to: typed, onClose }: DueDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [to, setTo] = useState(typed);
  const [decidedOn, setDecidedOn] = useState<string | null>(asOf);
  const { tell } = useToldAction();
  const countsLater = useCountsLater();
  const confirm = (reason: string) => {
    if (to === null) return t('activities:due.toMissing');
    if (to === activity.due) return t('activities:due.same');
    if (decidedOn === null) return t('activities:due.decidedMissing');
    const said = withNote(
      t('activities:due.moved', { title: textIn(activity.title, language) }),
      countsLater(decidedOn),
    );
    return tell(said, (client) =>
      client.activities.moveDue({ id: activity.id, to, decidedOn, reason: { [language]: reason } }),
    );
  };
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t('activities:due.title')}
      closeLabel={t('common:close')}
      cancelLabel={t('common:cancel')}
      confirmLabel={t('activities:due.confirm')}
      reasonLabel={t('activities:due.reason')}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t('activities:due.reasonMissing')}
      tone="primary"
      startsInChildren={typed === null}
      onConfirm={confirm}
    >
      <div className="flex flex-col gap-3">
        <p>
          <span className="font-medium text-ink">{textIn(activity.title, language)}</span>
          <br />
          {t('activities:due.now', {
            date: activity.due === null ? t('activities:record.noDue') : formatDue(activity.due, language),
          })}
        </p>
        <div className="grid grid-cols-2 items-start gap-3">
          <DateField
            label={t('activities:due.to')}
            value={to}
            onChange={setTo}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- where no date was typed in a cell, it is what is asked for first
            autoFocus={typed === null}
          />
          <DayField label={t('activities:due.decidedOn')} value={decidedOn} onChange={setDecidedOn} />
        </div>
      </div>
    </ConfirmWithReason>
  );
}

function FirstDueDialog({ activity, to: typed, onClose }: DueDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [to, setTo] = useState(typed);
  const [problem, setProblem] = useState<string | null>(null);
  const { tell, isRunning } = useToldAction();
  const save = async () => {
    if (to === null) return setProblem(t('activities:due.toMissing'));
    const said = t('activities:due.set', { title: textIn(activity.title, language) });
    const refusal = await tell(said, (client) =>
      client.activities.moveDue({ id: activity.id, to, decidedOn: asOf, reason: {} }),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <FormDialog
      title={t('activities:due.firstTitle')}
      saveLabel={t('activities:due.firstConfirm')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="font-medium">{textIn(activity.title, language)}</p>
      <DateField
        label={t('activities:due.firstTo')}
        description={t('activities:due.firstHint')}
        value={to}
        onChange={(value) => {
          setTo(value);
          setProblem(null);
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that the dialog asks for
        autoFocus
      />
    </FormDialog>
  );
}
