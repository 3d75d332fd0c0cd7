import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { DateField, DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { isInverted } from './moving.ts';

interface MoveDatesDialogProps {
  activity: ActivityRow;
  start: PartialDate | null;
  /** Left out: the due date stays. */
  due?: PartialDate | null | undefined;
  onClose: () => void;
}

/** Moves the start, or the start and the due date, and asks why: one reason, one action, one undo. */
export function MoveDatesDialog({ activity, start: toStart, due: toDue, onClose }: MoveDatesDialogProps) {
  const { t } = useTranslation(['timeline', 'activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [start, setStart] = useState(toStart);
  const [due, setDue] = useState(toDue);
  const [decidedOn, setDecidedOn] = useState<string | null>(asOf);
  const { tell } = useToldAction();
  const hasDue = toDue !== undefined;
  const title = textIn(activity.title, language);
  const confirm = (reason: string) => {
    if (start === null || due === null) return t('activities:due.toMissing');
    if (start === activity.start && (due ?? activity.due) === activity.due) return t('timeline:moving.same');
    if (isInverted({ start, due: due ?? activity.due })) return t('timeline:moving.orderWrong');
    if (decidedOn === null) return t('activities:due.decidedMissing');
    const said = t(hasDue ? 'timeline:moving.moved' : 'timeline:moving.movedStart', { title });
    return tell(said, (client) =>
      client.activities.moveDates({ id: activity.id, start, due, decidedOn, reason: { [language]: reason } }),
    );
  };
  const now = [
    activity.start !== null && t('timeline:moving.startNow', { date: formatPartialDate(activity.start, language) }),
    hasDue && activity.due !== null && t('timeline:moving.dueNow', { date: formatDue(activity.due, language) }),
  ].filter(Boolean);
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t('timeline:moving.title')}
      closeLabel={t('common:close')}
      cancelLabel={t('common:cancel')}
      confirmLabel={t('timeline:moving.confirm')}
      reasonLabel={t('activities:due.reason')}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t('activities:due.reasonMissing')}
      tone="primary"
      onConfirm={confirm}
    >
      <div className="flex flex-col gap-3">
        <p>
          <span className="font-medium text-ink">{title}</span>
          <br />
          {now.join(' · ')}
        </p>
        <div className="grid grid-cols-2 items-start gap-3">
          <DateField label={t('timeline:moving.newStart')} value={start} onChange={setStart} />
          {due !== undefined && <DateField label={t('timeline:moving.newDue')} value={due} onChange={setDue} />}
          <DayField label={t('activities:due.decidedOn')} value={decidedOn} onChange={setDecidedOn} />
        </div>
      </div>
    </ConfirmWithReason>
  );
}
