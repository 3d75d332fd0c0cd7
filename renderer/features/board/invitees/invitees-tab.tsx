import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserPlus, Users } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { InviteeRow } from './invitee-row.tsx';
import { NewInviteeDialog } from './new-invitee-dialog.tsx';

const headClasses = 'py-1.5 pr-4 text-left text-sm font-medium text-ink-3';

/** Who is invited to a meeting, in what capacity, what they answered and, afterwards, who came. */
export function InviteesTab({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const { invitees } = meeting;
  const isHeld = meeting.state === 'held' || meeting.state === 'minutesPublished';
  const add = !isReadOnly && (
    <Button icon={UserPlus} onPress={() => setIsAdding(true)}>
      {t('invitees.add')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      {invitees.length === 0 ? (
        <EmptyState icon={Users} title={t('invitees.empty')} action={add}>
          {t('invitees.emptyHint')}
        </EmptyState>
      ) : (
        <>
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
            <tbody>
              {invitees.map((invitee) => (
                <InviteeRow key={invitee.id} invitee={invitee} isHeld={isHeld} />
              ))}
            </tbody>
          </table>
          <div className="flex flex-wrap items-center gap-4">
            {add}
            <InviteesSum meeting={meeting} isHeld={isHeld} />
          </div>
        </>
      )}
      <NewInviteeDialog isOpen={isAdding} onOpenChange={setIsAdding} meeting={meeting.id} />
    </div>
  );
}

function InviteesSum({ meeting: { invitees }, isHeld }: { meeting: MeetingDetail; isHeld: boolean }) {
  const { t } = useTranslation('board');
  const came = invitees.filter(({ attended }) => attended === 'yes').length;
  const accepted = invitees.filter(({ response }) => response === 'accepted').length;
  return (
    <p className="ml-auto text-ink-2">
      {[
        t('invitees.sum', { count: invitees.length }),
        isHeld ? t('invitees.present', { count: came }) : t('invitees.accepted', { count: accepted }),
      ].join(' · ')}
    </p>
  );
}
