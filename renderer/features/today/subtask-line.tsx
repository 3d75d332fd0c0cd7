import { useTranslation } from 'react-i18next';
import type { DueSubtask } from '#shared/contract/today.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DoneDayForm } from '#renderer/features/activities/subtasks/done-day-form.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** A sub-task whose day has come or comes soon, ticked from here. */
export function SubtaskLine({ line: { subtask, activity } }: LineProps<DueSubtask>) {
  const { t } = useTranslation(['today', 'activities']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const countsLater = useCountsLater();
  const title = textIn(subtask.title, language);
  const { overdueDays, due, ownerName } = subtask;
  const notes = [
    due !== null && t('subtasks.dueAt', { date: formatDue(due, language) }),
    textIn(ownerName?.title, language),
    [activity.code, textIn(activity.title, language)].filter(Boolean).join(' '),
  ];
  const label = `${t('subtasks.done')}: ${title}`;
  return (
    <ActionLine
      lead={
        <StatusLabel status={overdueDays === null ? 'planned' : 'overdue'}>
          {t(overdueDays === null ? 'subtasks.due' : 'subtasks.overdue')}
        </StatusLabel>
      }
      title={<TitleLink href={recordHref('activity', activity.id)}>{title}</TitleLink>}
      note={notes.filter(Boolean).join(' · ')}
      action={
        !isReadOnly && (
          <Popover
            label={label}
            placement="bottom end"
            className="w-64"
            trigger={
              <Button data-settle tone="plain" size="small" aria-label={label} className="-mr-2">
                {t('subtasks.done')}
              </Button>
            }
          >
            {(close) => (
              <DoneDayForm
                onDone={close}
                onSave={(doneOn) =>
                  tell(withNote(t('activities:subtasks.saved', { title }), countsLater(doneOn)), (client) =>
                    client.activities.completeSubtask({ id: subtask.id, doneOn }),
                  )
                }
              />
            )}
          </Popover>
        )
      }
    />
  );
}
