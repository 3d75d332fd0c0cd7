import { useTranslation } from 'react-i18next';
import { ListPlus } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import type { BoardTopicView } from '#shared/contract/board-topics.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';

interface PutOnAgendaProps {
  topic: BoardTopicView;
  meetings: readonly MeetingView[];
}

const isToCome = ({ state }: MeetingView) => state === 'draft' || state === 'called' || state === 'packIssued';

/** Puts a topic on the agenda of a meeting to come: at once where there is one, else of the one that is chosen. */
export function PutOnAgenda({ topic: { id, title }, meetings }: PutOnAgendaProps) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { tell } = useToldAction();
  const toCome = meetings.filter(isToCome).toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
  const [only, ...others] = toCome;
  if (only === undefined) return null;
  const name = textIn(title, language);
  const put = (meeting: string) =>
    void tell(t('topics.put', { title: name }), (client) => client.boardTopics.putOnAgenda({ id, meeting }));
  if (others.length === 0) {
    return (
      <Button
        size="small"
        icon={ListPlus}
        aria-label={t('topics.putLabel', { title: name })}
        onPress={() => put(only.id)}
      >
        {t('topics.putOn')}
      </Button>
    );
  }
  return (
    <MenuButton
      label={t('topics.putLabel', { title: name })}
      placement="bottom end"
      trigger={
        <Button size="small" icon={ListPlus} aria-label={t('topics.putLabel', { title: name })}>
          {t('topics.putOn')}
        </Button>
      }
      onAction={put}
    >
      {toCome.map((meeting) => (
        <MenuItem
          key={meeting.id}
          id={meeting.id}
          detail={meeting.day === null ? t('noDate') : formatDate(meeting.day, language)}
        >
          {textIn(meeting.title, language)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
