import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail, SubtaskView } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

/** What one does with the sub-tasks of an activity. Moving one keeps the focus on it, and says where it came to stand. */
export function useSubtasks({ id: activity, subtasks }: ActivityDetail) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { run } = useAction();
  const { tell } = useToldAction();
  const [announcement, setAnnouncement] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  // After every drawing: the order comes only with the next list.
  useEffect(() => {
    if (wanted.current === null) return;
    const title = list.current?.querySelector<HTMLElement>(`[data-subtask="${wanted.current}"] [data-title]`);
    if (title === null || title === undefined) return;
    title.focus();
    wanted.current = null;
  });
  const titleOf = (subtask: SubtaskView | undefined) => textIn(subtask?.title, language) || t('subtasks.untitled');

  const moveTo = (id: string, place: number) => {
    const ids = subtasks.map((one) => one.id);
    const from = ids.indexOf(id);
    if (from < 0 || place < 0 || place >= ids.length || place === from) return;
    const ordered = ids.toSpliced(from, 1).toSpliced(place, 0, id);
    wanted.current = id;
    setAnnouncement(t('subtasks.moved', { title: titleOf(subtasks[from]), place: place + 1, of: ids.length }));
    void run(({ client }) => client.records.reorder({ entity: 'subtask', ids: ordered }));
  };

  const actions = {
    titleOf,
    dragged,
    drag: setDragged,
    /** −1 up, 1 down. */
    step: (id: string, by: -1 | 1) => moveTo(id, subtasks.findIndex((one) => one.id === id) + by),
    /** Lets go of what is dragged above or below another line. */
    dropAt: (target: string, side: 'before' | 'after') => {
      if (dragged === null || dragged === target) return;
      const rest = subtasks.map((one) => one.id).filter((id) => id !== dragged);
      moveTo(dragged, rest.indexOf(target) + (side === 'after' ? 1 : 0));
    },
    /** Gives back whether it was taken. */
    add: async (title: string): Promise<boolean> => {
      const added = await run(({ client }) => client.activities.addSubtask({ activity, title: { [language]: title } }));
      return added !== undefined;
    },
    /** Gives a sentence when it was refused. */
    complete: (subtask: SubtaskView, doneOn: string | null): Promise<string | null> =>
      tell(t(doneOn === null ? 'subtasks.reopened' : 'subtasks.saved', { title: titleOf(subtask) }), (client) =>
        client.activities.completeSubtask({ id: subtask.id, doneOn }),
      ),
    archive: (subtask: SubtaskView) =>
      void tell(t('subtasks.archived', { title: titleOf(subtask) }), (client) =>
        client.records.archive({ entity: 'subtask', id: subtask.id, archived: true }),
      ),
    count: (isCounted: boolean) =>
      void run(({ client }) => {
        const fields = { progressMethod: isCounted ? 'bySubtasks' : 'byHand' };
        return client.records.update({ entity: 'activity', id: activity, fields });
      }),
  };
  return { list, announcement, actions };
}
export type SubtaskActions = ReturnType<typeof useSubtasks>['actions'];
