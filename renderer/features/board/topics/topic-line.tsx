import { useTranslation } from 'react-i18next';
import { Undo2, X } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import type { BoardTopicView } from '#shared/contract/board-topics.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { BilingualValue } from '#renderer/app/record-field/bilingual-value.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { AboutLinks } from '../about-links.tsx';
import { PutOnAgenda } from './put-on-agenda.tsx';

interface TopicLineProps {
  topic: BoardTopicView;
  meetings: readonly MeetingView[];
  onDrop: () => void;
}

/** A topic: what it is and about what, who wrote it down, and the one act that settles it. */
export function TopicLine({ topic, meetings, onDrop }: TopicLineProps) {
  const { t } = useTranslation(['board', 'fields']);
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { tell } = useToldAction();
  const { id, title, state, about, meeting, reason, recordedAt, recordedBy } = topic;
  const name = textIn(title, language);
  const facts = [
    textIn(recordedBy, language),
    formatDate(recordedAt.slice(0, 10), language),
    state === 'dropped' && t('topics.because', { reason: textIn(reason, language) }),
  ];
  return (
    <li className="flex items-start gap-3 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        <div className="font-medium text-pretty">
          <BilingualValue
            place={{
              entity: 'boardTopic',
              id,
              name: 'title',
              label: t('topics.name'),
              isReadOnly: isReadOnly || state !== 'waiting',
            }}
            value={title}
            isMultiline={false}
          />
        </div>
        <p className="text-sm text-pretty text-ink-3">
          {facts.filter(Boolean).join(' · ')}
          {about.length > 0 && (
            <>
              {' · '}
              <AboutLinks about={about} />
            </>
          )}
          {meeting !== null && (
            <>
              {' · '}
              <Link href={recordHref('meeting', meeting.id) ?? ''}>
                {meeting.day === null ? textIn(meeting.title, language) : formatDate(meeting.day, language)}
              </Link>
            </>
          )}
        </p>
      </div>
      {!isReadOnly && state === 'waiting' && (
        <div className="flex shrink-0 items-center gap-1">
          <PutOnAgenda topic={topic} meetings={meetings} />
          <IconButton size="small" icon={X} label={t('topics.drop', { title: name })} onPress={onDrop} />
        </div>
      )}
      {!isReadOnly && state === 'dropped' && (
        <IconButton
          size="small"
          icon={Undo2}
          label={t('topics.restore', { title: name })}
          onPress={() =>
            void tell(t('topics.restored', { title: name }), (client) => client.boardTopics.restore({ id }))
          }
        />
      )}
    </li>
  );
}
