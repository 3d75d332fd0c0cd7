import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mail, UserPlus, Users } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { InvitationDialog } from '../invitation/invitation-dialog.tsx';
import { InviteeRow } from './invitee-row.tsx';
import { NewInviteeDialog } from './new-invitee-dialog.tsx';
import { SuggestedInvitees } from './suggested-invitees.tsx';

const headClasses = 'py-1.5 pr-4 text-left text-sm font-medium text-ink-3';

type InviteeView = MeetingDetail['invitees'][number];

/** Who is invited to a meeting and for which topic, in what capacity, what they answered and, afterwards, who came. */
export function InviteesTab({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const [isInviting, setIsInviting] = useState(false);
  const { invitees } = meeting;
  const isHeld = meeting.state === 'held' || meeting.state === 'minutesPublished';
  const add = !isReadOnly && (
    <Button icon={UserPlus} onPress={() => setIsAdding(true)}>
      {t('invitees.add')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      {invitees.length === 0 ? (
        <EmptyState icon={Users} title={t('invitees.empty')} action={add}>
          {t('invitees.emptyHint')}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <InviteesTable invitees={invitees} isHeld={isHeld} />
          <div className="flex flex-wrap items-center gap-2">
            {add}
            {!isHeld && (
              <Button icon={Mail} onPress={() => setIsInviting(true)}>
                {t('invitation.open')}
              </Button>
            )}
            <InviteesSum meeting={meeting} isHeld={isHeld} />
          </div>
        </div>
      )}
      {!isReadOnly && !isHeld && <SuggestedInvitees meeting={meeting.id} />}
      <NewInviteeDialog isOpen={isAdding} onOpenChange={setIsAdding} meeting={meeting} />
      {isInviting && <InvitationDialog meeting={meeting} onClose={() => setIsInviting(false)} />}
    </div>
  );
}

/** Those for the whole meeting first, then topic by topic. */
function InviteesTable({ invitees, isHeld }: { invitees: readonly InviteeView[]; isHeld: boolean }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const groups = byTopic(invitees, (invitee) => textIn(invitee.topic, language));
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong">
          <th className={headClasses}>{t('invitees.name')}</th>
          <th className={headClasses}>{t('invitees.capacity')}</th>
          <th className={headClasses}>{isHeld ? t('invitees.attended') : t('invitees.response')}</th>
          {!isReadOnly && (
            <th className="w-8">
              <VisuallyHidden>{t('invitees.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      {groups.map(([topic, ofTopic]) => (
        <tbody key={topic}>
          {groups.length > 1 && (
            <tr>
              <th scope="colgroup" colSpan={4} className="pt-3 pb-1 text-left text-sm font-semibold text-pretty">
                {topic || t('invitees.noTopic')}
              </th>
            </tr>
          )}
          {ofTopic.map((invitee) => (
            <InviteeRow key={invitee.id} invitee={invitee} isHeld={isHeld} hasTopic={groups.length === 1} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function byTopic(
  invitees: readonly InviteeView[],
  topicOf: (invitee: InviteeView) => string,
): [string, InviteeView[]][] {
  const groups = new Map<string, InviteeView[]>([['', []]]);
  for (const invitee of invitees) groups.set(topicOf(invitee), [...(groups.get(topicOf(invitee)) ?? []), invitee]);
  return [...groups].filter(([, ofTopic]) => ofTopic.length > 0);
}

function InviteesSum({ meeting: { invitees }, isHeld }: { meeting: MeetingDetail; isHeld: boolean }) {
  const { t } = useTranslation('board');
  const came = invitees.filter(({ attended }) => attended === 'yes').length;
  const accepted = invitees.filter(({ response }) => response === 'accepted').length;
  const declined = invitees.filter(({ response }) => response === 'declined').length;
  const words = [
    t('invitees.sum', { count: invitees.length }),
    isHeld ? t('invitees.present', { count: came }) : t('invitees.accepted', { count: accepted }),
    !isHeld && declined > 0 && t('invitees.declined', { count: declined }),
  ];
  return <p className="ml-auto text-ink-2">{words.filter(Boolean).join(' · ')}</p>;
}
