import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Lightbulb } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import type { BoardTopicView } from '#shared/contract/board-topics.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { DropTopicDialog } from './drop-topic-dialog.tsx';
import { NewTopic } from './new-topic.tsx';
import { TopicLine } from './topic-line.tsx';

/** What the Board should talk about one day: written as it comes up, put on an agenda when its time is there. */
export function TopicsPage({ meetings }: { meetings: readonly MeetingView[] }) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const [dropped, setDropped] = useState<BoardTopicView | null>(null);
  const { data: topics, error } = useQuery(queries.boardTopics.list.queryOptions());
  if (error !== null) return <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (topics === undefined) return <Skeleton label={t('common:loading')} />;
  const inState = (state: BoardTopicView['state']) => topics.filter((topic) => topic.state === state);
  const waiting = inState('waiting');
  const lines = (shown: readonly BoardTopicView[]) =>
    shown.map((topic) => (
      <TopicLine key={topic.id} topic={topic} meetings={meetings} onDrop={() => setDropped(topic)} />
    ));
  return (
    <div className="@container flex flex-col gap-5 px-6 pt-4 pb-10">
      <header>
        <h2 className="text-xl font-bold tracking-tight">{t('topics.title')}</h2>
        <p className="text-pretty text-ink-2">{t('topics.lead')}</p>
      </header>
      {!isReadOnly && <NewTopic />}
      {waiting.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t('topics.empty')}>
          {t(isReadOnly ? 'topics.emptyReadOnly' : 'topics.emptyHint')}
        </EmptyState>
      ) : (
        <ul aria-label={t('topics.title')} className="border-t border-line-strong">
          {lines(waiting)}
        </ul>
      )}
      {(['scheduled', 'dropped'] as const).map((state) => {
        const shown = inState(state);
        return (
          shown.length > 0 && (
            <Disclosure key={state} title={t(`topics.state.${state}`)} note={shown.length}>
              <ul className="border-t border-line">{lines(shown)}</ul>
            </Disclosure>
          )
        );
      })}
      {dropped !== null && <DropTopicDialog topic={dropped} onClose={() => setDropped(null)} />}
    </div>
  );
}
