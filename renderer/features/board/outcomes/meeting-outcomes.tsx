import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageSquareQuote, Plus } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { NewOutcomeDialog } from './new-outcome-dialog.tsx';
import { OutcomeList } from './outcome-list.tsx';

/** What the Board advised or asked for at one meeting. */
export function MeetingOutcomes({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const [isAdding, setIsAdding] = useState(false);
  const isHeld = meeting.state === 'held' || meeting.state === 'minutesPublished';
  const isEmpty = meeting.outcomes.length === 0;
  if (isEmpty && !isHeld) {
    return (
      <EmptyState icon={MessageSquareQuote} title={t('outcome.notHeld')}>
        {t('outcome.notHeldHint')}
      </EmptyState>
    );
  }
  const add = isHeld && !isReadOnly && (
    <Button icon={Plus} onPress={() => setIsAdding(true)}>
      {t('outcome.add')}
    </Button>
  );
  return (
    <div className="flex flex-col items-start gap-3">
      {isEmpty ? (
        <EmptyState icon={MessageSquareQuote} title={t('outcome.empty')} action={add}>
          {isReadOnly ? null : t('outcome.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <OutcomeList outcomes={meeting.outcomes} label={t('tab.outcomes')} />
          {add}
        </>
      )}
      <NewOutcomeDialog isOpen={isAdding} onOpenChange={setIsAdding} meeting={meeting} />
    </div>
  );
}
