import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { movedTo, placeOf } from './agenda-order.ts';

/** What one does with an agenda as a whole: put in order, add, take out; and which item has the focus afterwards. */
export function useAgenda(meeting: string, agenda: readonly AgendaItemView[]) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { run } = useAction();
  const told = useTold();
  const [announcement, setAnnouncement] = useState('');
  const { focusItem, listRef } = useFocusedItem();
  const titleOf = useCallback(
    (id: string) => textIn(agenda.find((item) => item.id === id)?.title, language),
    [agenda, language],
  );

  const move = useCallback(
    (id: string, place: number) => {
      const ids = movedTo(agenda, id, place);
      if (ids === null) return;
      focusItem(id);
      const { of } = placeOf(agenda, id);
      setAnnouncement(t('agenda.moved', { title: titleOf(id), place: place + 1, of }));
      void run(({ client }) => client.records.reorder({ entity: 'agendaItem', ids }));
    },
    [agenda, focusItem, run, t, titleOf],
  );

  const remove = useCallback(
    (id: string) =>
      void run(async ({ client }) => {
        await client.records.archive({ entity: 'agendaItem', id, archived: true });
        told(t('agenda.removed', { title: titleOf(id) || t('agenda.untitled') }));
      }),
    [run, t, titleOf, told],
  );

  const add = useCallback(
    (what: { title: string } | { about: { entity: EntityName; id: string } }) =>
      run(async ({ client }) => {
        const { id } = await client.board.addItem(
          'title' in what ? { meeting, title: { [language]: what.title } } : { meeting, ...what },
        );
        if ('about' in what) focusItem(id);
        return id;
      }),
    [run, meeting, language, focusItem],
  );

  return { move, remove, add, announcement, listRef };
}

/** Keeps the focus on an item while the list is drawn anew around it. */
function useFocusedItem() {
  const listRef = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  // After every drawing: the item may come only with the next list.
  useEffect(() => {
    if (wanted.current === null) return;
    const title = listRef.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"] [data-title]`);
    if (!title) return;
    title.focus();
    title.scrollIntoView({ block: 'nearest' });
    wanted.current = null;
  });
  const focusItem = useCallback((id: string) => {
    wanted.current = id;
  }, []);
  return { focusItem, listRef };
}
