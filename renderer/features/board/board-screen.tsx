import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CalendarPlus, CalendarX2 } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { BoardNav } from './board-nav.tsx';
import { CommentsPreviewDialog } from './comments/comments-preview.tsx';
import { useDroppedComments } from './comments/use-dropped-comments.ts';
import { useReadComments } from './comments/use-read-comments.ts';
import { isBoardPage, type BoardPage } from './board-page.ts';
import { MeetingPage } from './meeting/meeting-page.tsx';
import { MissingMeeting } from './missing-meeting.tsx';
import { NewMeetingDialog } from './new-meeting/new-meeting-dialog.tsx';
import { AdvicePage } from './outcomes/advice-page.tsx';
import { registerPlaceIn } from './register/register-address.ts';
import { RegisterPage } from './register/register-page.tsx';
import { RulesPage } from './rules-page.tsx';
import { TopicsPage } from './topics/topics-page.tsx';
import { useFocusGoesOn } from './use-focus-goes-on.ts';
import { YearPage } from './year/year-page.tsx';

/** The Digital Board: its meetings, and what stands around them. */
export function BoardScreen({ recordId }: RecordScreenProps) {
  const { t, i18n } = useTranslation(['board', 'shell', 'common']);
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const { openSearch } = useShellActions();
  const language = useLanguage();
  const [isCreating, setIsCreating] = useState(false);
  const { data: list, error } = useQuery(queries.board.meetings.queryOptions({ input: { asOf } }));
  const { data: overview } = useQuery(queries.board.overview.queryOptions({ input: { asOf } }));
  const screen = useRef<HTMLDivElement>(null);
  useFocusGoesOn(screen);
  const comments = useReadComments();
  const drops = useDroppedComments(comments.drop);
  const [taken, setTaken] = useState<{ meeting: string; times: number } | null>(null);
  const meetings = list?.meetings;
  const isReference =
    overview !== undefined && [...overview.rules, ...overview.councilActs].some(({ id }) => id === recordId);
  const shown = meetings === undefined ? null : shownPage(meetings, recordId, isReference);

  return (
    <div ref={screen} role="presentation" className="flex min-h-0 flex-1 flex-col" {...drops}>
      <ScreenHeader
        title={t('shell:nav.board')}
        sub={t('common:asOf', { date: formatDate(asOf, language) })}
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
        action={
          isReadOnly ? null : (
            <Button tone="primary" icon={CalendarPlus} onPress={() => setIsCreating(true)}>
              {t('newMeeting')}
            </Button>
          )
        }
      />
      {overview?.missingMeeting && (
        <MissingMeeting
          missing={overview.missingMeeting}
          shown={shown?.id ?? null}
          onCreate={() => setIsCreating(true)}
        />
      )}
      {error !== null && <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>}
      {error === null && meetings === undefined && (
        <div className="px-6">
          <Skeleton label={t('common:loading')} />
        </div>
      )}
      {meetings !== undefined && shown !== null && (
        <div className="flex min-h-0 flex-1 border-t border-line max-md:flex-col max-md:overflow-y-auto">
          <BoardNav
            meetings={meetings}
            shown={shown}
            waiting={overview?.outcomes.filter(({ waits }) => waits !== null).length ?? 0}
          />
          <div key={shown.id ?? shown.page} className="min-w-0 flex-1 overflow-y-auto max-md:overflow-visible">
            {shown.page === 'meeting' && (
              <MeetingPage
                key={taken?.meeting === shown.id ? taken.times : 0}
                id={shown.id}
                startsAt={taken?.meeting === shown.id ? 'comments' : 'agenda'}
              />
            )}
            {shown.page === 'year' && <YearPage meetings={meetings} />}
            {shown.page === 'topics' && <TopicsPage meetings={meetings} />}
            {shown.page === 'advice' && <AdvicePage />}
            {shown.page === 'register' && <RegisterPage address={recordId} />}
            {shown.page === 'rules' && <RulesPage />}
            {shown.page === 'none' && <NoMeeting isUnknown={recordId !== null} />}
          </div>
        </div>
      )}
      <CommentsPreviewDialog
        shown={comments.shown}
        onClose={comments.close}
        onTaken={(meeting) => {
          setTaken({ meeting, times: (taken?.times ?? 0) + 1 });
          goTo(recordHref('meeting', meeting) ?? '');
        }}
      />
      <NewMeetingDialog isOpen={isCreating} onOpenChange={setIsCreating} meetings={meetings ?? []} />
    </div>
  );
}

export type ShownPage = { page: 'meeting'; id: string } | { page: BoardPage | 'none'; id: null };

/** Without an address, the meeting to prepare, else the last one. */
function shownPage(meetings: readonly MeetingView[], recordId: string | null, isReference: boolean): ShownPage {
  if (recordId !== null && isBoardPage(recordId)) return { page: recordId, id: null };
  if (recordId !== null && registerPlaceIn(recordId) !== null) return { page: 'register', id: null };
  if (isReference) return { page: 'rules', id: null };
  const meeting =
    recordId === null
      ? (meetings.find(({ isNext }) => isNext) ?? meetings[0])
      : meetings.find(({ id }) => id === recordId);
  return meeting === undefined ? { page: 'none', id: null } : { page: 'meeting', id: meeting.id };
}

function NoMeeting({ isUnknown }: { isUnknown: boolean }) {
  const { t } = useTranslation('board');
  return isUnknown ? (
    <EmptyState icon={CalendarX2} title={t('notFound')}>
      {t('notFoundHint')}
    </EmptyState>
  ) : (
    <EmptyState icon={CalendarPlus} title={t('noMeetings')}>
      {t('noMeetingsHint')}
    </EmptyState>
  );
}
