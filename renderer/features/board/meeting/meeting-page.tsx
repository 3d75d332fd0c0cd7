import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { AgendaTab } from '../agenda/agenda-tab.tsx';
import { CommentsTab } from '../comments/comments-tab.tsx';
import { InviteesTab } from '../invitees/invitees-tab.tsx';
import { MinutesTab } from '../minutes/minutes-tab.tsx';
import { MeetingOutcomes } from '../outcomes/meeting-outcomes.tsx';
import { PackTab } from '../pack/pack-tab.tsx';
import { SessionTab } from '../session/session-tab.tsx';
import { MeetingHeader } from './meeting-header.tsx';

export type MeetingTab = 'agenda' | 'invitees' | 'pack' | 'comments' | 'session' | 'outcomes' | 'minutes';
/** Goes to another part of a meeting, where something is settled; of the agenda, to one item. */
export type ShowPart = (tab: MeetingTab, item?: string) => void;

/** One meeting: when and where, how far it is, its agenda, participants, pack and what came of it. */
export function MeetingPage({ id, startsAt }: { id: string; startsAt: MeetingTab }) {
  const { t, i18n } = useTranslation(['board', 'common', 'comments']);
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [tab, setTab] = useState<MeetingTab>(startsAt);
  const [openItem, setOpenItem] = useState<string | null>(null);
  const show: ShowPart = (part, item) => {
    setOpenItem(item ?? null);
    setTab(part);
  };
  const { data: meeting, error } = useQuery(queries.board.meeting.queryOptions({ input: { id, asOf } }));
  const { data: waiting } = useQuery(queries.comments.open.queryOptions());
  const openComments = waiting?.find((one) => one.meeting === id)?.count ?? 0;
  if (error !== null) return <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (meeting === undefined) {
    return (
      <div className="px-6">
        <Skeleton label={t('common:loading')} />
      </div>
    );
  }
  return (
    <div className="@container flex flex-col gap-5 px-6 pt-4 pb-10">
      <MeetingHeader
        meeting={meeting}
        onShowPack={tab === 'pack' ? null : () => setTab('pack')}
        onShowMinutes={tab === 'minutes' ? null : () => setTab('minutes')}
      />
      <Tabs
        label={t('parts')}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'agenda',
            label: t('tab.agenda'),
            count: meeting.items,
            content: <AgendaTab key={openItem} meeting={meeting} startsOpen={openItem} />,
          },
          {
            id: 'invitees',
            label: t('tab.invitees'),
            count: meeting.invitees.length,
            content: <InviteesTab meeting={meeting} />,
          },
          { id: 'pack', label: t('tab.pack'), content: <PackTab meeting={meeting} onShow={show} /> },
          {
            id: 'comments',
            label: t('comments:name'),
            ...(openComments > 0 ? { count: openComments } : {}),
            content: <CommentsTab meeting={meeting} />,
          },
          { id: 'session', label: t('tab.session'), content: <SessionTab meeting={meeting} /> },
          {
            id: 'outcomes',
            label: t('tab.outcomes'),
            ...(meeting.outcomes.length > 0 ? { count: meeting.outcomes.length } : {}),
            content: <MeetingOutcomes meeting={meeting} />,
          },
          { id: 'minutes', label: t('tab.minutes'), content: <MinutesTab meeting={meeting} /> },
        ]}
      />
    </div>
  );
}
