import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles, type Lifecycle } from '#shared/model/activity.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

interface LifecycleDialogProps {
  activity: ActivityRow;
  /** What it is meant to come to, chosen before; null starts from where it stands. */
  to: Lifecycle | null;
  onClose: () => void;
}

const sinceLabels = { done: 'doneOn', dropped: 'droppedOn', onHold: 'onHoldSince' } as const;
const needsReason = (lifecycle: Lifecycle) => lifecycle === 'onHold' || lifecycle === 'dropped';

/** Where an activity stands in its life, since when, and (suspended, dropped) why. */
export function LifecycleDialog({ activity, to, onClose }: LifecycleDialogProps) {
  const { t } = useTranslation(['activities', 'fields', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [lifecycle, setLifecycle] = useState<Lifecycle>(to ?? activity.lifecycle);
  const [since, setSince] = useState<string | null>(asOf);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { tell, isRunning } = useToldAction();
  const countsLater = useCountsLater();
  const name = (one: Lifecycle) => t(`fields:choice.lifecycle.${one}`);
  const isReasonMissing = needsReason(lifecycle) && reason.trim() === '';

  const save = async () => {
    if (since === null) return setProblem(t('common:dateUnknown'));
    if (isReasonMissing) return setProblem(t('activities:lifecycle.reasonNeeded'));
    const said = t('activities:lifecycle.saved', {
      title: textIn(activity.title, language),
      lifecycle: name(lifecycle),
    });
    const refusal = await tell(withNote(said, countsLater(since)), (client) =>
      client.activities.setLifecycle({
        id: activity.id,
        lifecycle,
        since,
        reason: reason.trim() ? { [language]: reason.trim() } : {},
      }),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };

  return (
    <FormDialog
      title={t('activities:lifecycle.title')}
      saveLabel={t('activities:lifecycle.apply')}
      isDanger={lifecycle === 'dropped'}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="font-medium text-pretty">{textIn(activity.title, language)}</p>
      <RadioGroup
        label={t('activities:lifecycle.choose')}
        choices={lifecycles.map((value) => ({ value, label: capitalised(name(value)) }))}
        value={lifecycle}
        onChange={(value) => {
          setLifecycle(value);
          setProblem(null);
        }}
      />
      <DateField
        label={t(
          `activities:lifecycle.${lifecycle in sinceLabels ? sinceLabels[lifecycle as keyof typeof sinceLabels] : 'since'}`,
        )}
        description={t('activities:lifecycle.hint')}
        value={since}
        onChange={setSince}
      />
      <TextArea
        label={t('common:reason')}
        labelNote={needsReason(lifecycle) ? undefined : t('common:optional')}
        description={needsReason(lifecycle) && problem === null ? t('activities:lifecycle.reasonNeeded') : undefined}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setProblem(null);
        }}
        validationBehavior="aria"
        error={problem}
      />
    </FormDialog>
  );
}
