import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { dropLine, indentLine, outdentLine, stepLine, type PlacedLine } from '#shared/rules/agenda-moves.ts';
import { numberedAgenda } from '#shared/rules/agenda.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

export type NewLine = { title: string; isSection: boolean } | { about: { entity: EntityName; id: string } };

/** Where a line goes: a step up or down, in under the item before it, out of its item, or over another line. */
export type Move = 'up' | 'down' | 'in' | 'out' | { over: string; side: 'before' | 'after' };

export function arrangementAfter(agenda: readonly AgendaItemView[], id: string, move: Move): PlacedLine[] | null {
  if (move === 'up') return stepLine(agenda, id, -1);
  if (move === 'down') return stepLine(agenda, id, 1);
  if (move === 'in') return indentLine(agenda, id);
  if (move === 'out') return outdentLine(agenda, id);
  return dropLine(agenda, id, move.over, move.side);
}

/** What one does with an agenda as a whole: put in order, add, take out; and which item has the focus afterwards. */
export function useAgenda(meeting: string, agenda: readonly AgendaItemView[], startsOn: string | null) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { run } = useAction();
  const { tell } = useToldAction();
  const [announcement, setAnnouncement] = useState('');
  const { focusItem, listRef } = useFocusedItem(startsOn);
  const titleOf = useCallback(
    (id: string) => textIn(agenda.find((item) => item.id === id)?.title, language) || t('agenda.untitled'),
    [agenda, language, t],
  );

  const move = useCallback(
    (id: string, where: Move) => {
      const lines = arrangementAfter(agenda, id, where);
      if (lines === null) return;
      focusItem(id);
      setAnnouncement(t('agenda.moved', { title: titleOf(id), number: numberAfter(agenda, lines, id) }));
      void run(({ client }) => client.board.arrange({ meeting, lines }));
    },
    [agenda, focusItem, meeting, run, t, titleOf],
  );

  const remove = useCallback(
    (id: string) => void tell(t('agenda.removed', { title: titleOf(id) }), (client) => client.board.removeItem({ id })),
    [tell, t, titleOf],
  );

  const add = useCallback(
    (what: NewLine) =>
      run(async ({ client }) => {
        const { id } = await client.board.addItem(
          'title' in what
            ? { meeting, title: { [language]: what.title }, isSection: what.isSection }
            : { meeting, ...what },
        );
        if ('about' in what) focusItem(id);
        return id;
      }),
    [run, meeting, language, focusItem],
  );

  return { move, remove, add, announcement, listRef };
}

/** The number that a line will have. */
function numberAfter(agenda: readonly AgendaItemView[], lines: readonly PlacedLine[], id: string): string {
  const arranged = lines.map((line) => ({
    ...line,
    isSection: agenda.find((item) => item.id === line.id)?.isSection ?? false,
  }));
  return numberedAgenda(arranged).find(({ item }) => item.id === id)?.number ?? '';
}

/** Keeps the focus on an item while the list is drawn anew around it. */
function useFocusedItem(startsOn: string | null) {
  const listRef = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(startsOn);
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
