import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { AboutLinks } from '../about-links.tsx';
import { PutOnAgenda } from './put-on-agenda.tsx';

/** The topics that wait, offered where the agenda is built. */
export function WaitingTopics({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const language = useLanguage();
  const { data: topics = [] } = useQuery(queries.boardTopics.list.queryOptions());
  const waiting = topics.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Disclosure title={t('topics.waiting')} note={waiting.length}>
      <ul className="border-t border-line">
        {waiting.map((topic) => (
          <li key={topic.id} className="flex items-center gap-3 border-b border-line py-1.5">
            <span className="min-w-0 flex-1 text-pretty">
              {textIn(topic.title, language)}
              {topic.about.length > 0 && (
                <span className="ml-2 text-sm text-ink-3">
                  <AboutLinks about={topic.about} />
                </span>
              )}
            </span>
            <PutOnAgenda topic={topic} meetings={[meeting]} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
