import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { formatShare } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { AddSubtask } from './add-subtask.tsx';
import { SubtaskRow } from './subtask-row.tsx';
import { useSubtasks } from './use-subtasks.ts';

/** The parts of the activity that are done or not: ticked, ordered and added where they stand. */
export function SubtasksPart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { subtasks, subtaskCounts, progress, progressMethod } = activity;
  const { list, announcement, actions } = useSubtasks(activity);
  const isCounted = progressMethod === 'bySubtasks';
  const note = [
    subtasks.length > 0 && t('subtasks.counts', subtaskCounts),
    isCounted && subtasks.length > 0 && progress !== null && formatShare(progress / 100, language),
  ].filter(Boolean);
  if (isReadOnly && subtasks.length === 0) return null;
  return (
    <Section level={3} title={t('subtasks.title')} note={note.join(' · ') || undefined}>
      {subtasks.length === 0 ? (
        <p className="text-sm text-ink-3">{t('subtasks.none')}</p>
      ) : (
        <ol ref={list} aria-label={t('subtasks.list')} className="border-t border-line">
          {subtasks.map((subtask, index) => (
            <SubtaskRow
              key={subtask.id}
              subtask={subtask}
              isFirst={index === 0}
              isLast={index === subtasks.length - 1}
              actions={actions}
            />
          ))}
        </ol>
      )}
      {!isReadOnly && <AddSubtask onAdd={actions.add} />}
      {!isReadOnly && subtasks.length > 0 && (
        <div className="text-sm">
          <Switch isSelected={isCounted} onChange={actions.count}>
            {t('subtasks.counted')}
          </Switch>
        </div>
      )}
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
    </Section>
  );
}
