import { useTranslation } from 'react-i18next';
import type { SubtaskView } from '#shared/contract/activities.ts';
import { formatDue, formatNumber, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';

/** The quiet line under a sub-task: when it was done or is due, whose it is, what it weighs. */
export function SubtaskFacts({ subtask }: { subtask: SubtaskView }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const locked = useLockedQuarters();
  const { due, doneOn, isDone, overdueDays, ownerName, weight } = subtask;
  const done = doneOn === null ? '' : formatPartialDate(doneOn, language);
  const facts = [
    doneOn !== null && t(isDone ? 'subtasks.doneAt' : 'subtasks.doneLater', { date: done }),
    !isDone && due !== null && t('subtasks.due', { date: formatDue(due, language) }),
    textIn(ownerName?.title, language),
    weight !== null && t('subtasks.weight', { weight: formatNumber(weight, language) }),
  ].filter(Boolean);
  const overdue = overdueDays !== null && t('subtasks.overdue', { count: overdueDays });
  if (facts.length === 0 && !overdue) return null;
  return (
    <p className="text-sm text-ink-3">
      {overdue && (
        <>
          <span className="font-medium text-overdue">{overdue}</span>
          {facts.length > 0 && ' · '}
        </>
      )}
      <LockMark quarter={locked.ofDate(doneOn)} isLasting />
      {facts.join(' · ')}
    </p>
  );
}
