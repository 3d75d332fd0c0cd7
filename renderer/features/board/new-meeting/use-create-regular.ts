import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/board.ts';
import type { Day } from '#shared/model/values.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { nextNumber, suggestedTitle } from './suggested-title.ts';

/** Makes the draft of a quarter's regular meeting at once, on the day that is proposed, and goes to it. */
export function useCreateRegular(meetings: readonly MeetingView[]) {
  const { t, i18n } = useTranslation('board');
  const { tell, isRunning } = useToldAction();
  const create = useCallback(
    (on: Day) =>
      void tell(t('create.done'), async (client) => {
        const { bg, en } = suggestedTitle(nextNumber(meetings), 'regular', i18n);
        const { id } = await client.board.createMeeting({ title: { bg, en }, on });
        goTo(recordHref('meeting', id) ?? '');
      }),
    [tell, t, i18n, meetings],
  );
  return { create, isRunning };
}
