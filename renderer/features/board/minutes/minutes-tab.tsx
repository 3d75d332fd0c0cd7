import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollText } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { NoticeDialog } from '../pack/notice-dialog.tsx';
import { MinutesEditor } from './minutes-editor.tsx';
import { MinutesSteps } from './minutes-steps.tsx';

/** The minutes: drafted from what was recorded, edited in both languages, approved and published. */
export function MinutesTab({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const [isPublishing, setIsPublishing] = useState(false);
  const isHeld = meeting.state === 'held' || meeting.state === 'minutesPublished';
  const isEmpty = meeting.minutes.bg === '' && meeting.minutes.en === '';
  if (!isHeld && isEmpty) {
    return (
      <EmptyState icon={ScrollText} title={t('minutes.notHeld')}>
        {t('minutes.notHeldHint')}
      </EmptyState>
    );
  }
  if (isReadOnly && isEmpty) return <EmptyState icon={ScrollText} title={t('minutes.none')} />;
  const canChange = !isReadOnly && meeting.state !== 'minutesPublished';
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-80 text-pretty text-ink-2">
          <Standing meeting={meeting} /> {canChange && t('minutes.lead')}
        </p>
        {canChange && (
          <div className="flex flex-wrap gap-2">
            <DraftButton meeting={meeting} isFirst={isEmpty} />
            {!isEmpty && <MinutesSteps meeting={meeting} onPublish={() => setIsPublishing(true)} />}
          </div>
        )}
      </div>
      {!isEmpty && <MinutesEditor meeting={meeting} isReadOnly={!canChange} />}
      <NoticeDialog kind="minutes" isOpen={isPublishing} onOpenChange={setIsPublishing} meeting={meeting} />
    </div>
  );
}

function Standing({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { state, minutes, minutesApprovedOn, minutesApprovedBy, publishedAt } = meeting;
  const isEmpty = minutes.bg === '' && minutes.en === '';
  const words =
    state === 'minutesPublished'
      ? publishedAt === null
        ? t('minutes.standing.publishedUndated')
        : t('minutes.standing.published', { date: formatDate(publishedAt, language) })
      : minutesApprovedOn !== null
        ? t('minutes.standing.approved', {
            date: formatDate(minutesApprovedOn, language),
            who: minutesApprovedBy ?? '',
          })
        : isEmpty
          ? ''
          : t('minutes.standing.draft');
  return words === '' ? null : (
    <b className="mr-1 font-semibold text-ink">{`${t('tab.minutes')}: ${words}.`.replace('г..', 'г.')}</b>
  );
}

function DraftButton({ meeting, isFirst }: { meeting: MeetingDetail; isFirst: boolean }) {
  const { t } = useTranslation('board');
  const { tell, isRunning } = useToldAction();
  const draft = () =>
    void tell(t('minutes.drafted'), async (client) => {
      const text = await client.minutes.draft({ id: meeting.id });
      await client.minutes.save({ id: meeting.id, text });
    });
  return (
    <Button tone={isFirst ? 'primary' : 'quiet'} isPending={isRunning} onPress={draft}>
      {isFirst ? t('minutes.draft') : t('minutes.redraft')}
    </Button>
  );
}
