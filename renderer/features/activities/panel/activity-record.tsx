import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { AttachmentsPart } from '#renderer/features/attachments/attachments-part.tsx';
import { RecordHistory } from '#renderer/features/history/record-history.tsx';
import { BoardOfRecord } from '#renderer/features/board/board-of-record.tsx';
import { RisksOfRecord } from '#renderer/features/risks/risks-of-record.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import type { PlanDialog } from '../plan-dialogs.tsx';
import { DependenciesPart } from '../dependencies/dependencies-part.tsx';
import { SubtasksPart } from '../subtasks/subtasks-part.tsx';
import { DistrictsPart } from './districts-part.tsx';
import { FactsPart, MoreFactsPart } from './facts-part.tsx';
import { LifecyclePart } from './lifecycle-part.tsx';
import { MovesPart } from './moves-part.tsx';
import { ReportsPart } from './reports-part.tsx';
import { SourcePart } from './source-part.tsx';
import { TextsPart } from './texts-part.tsx';
import { WhyPart } from './why-part.tsx';

export interface RecordPartProps {
  activity: ActivityDetail;
  onDialog: (dialog: PlanDialog) => void;
}

/** Everything about one activity, what matters now first: why it stands as it does, its facts, what was reported. */
export function ActivityRecord({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation('activities');
  return (
    <>
      <WhyPart activity={activity} />
      <FactsPart activity={activity} onDialog={onDialog} />
      <DistrictsPart activity={activity} />
      <SubtasksPart activity={activity} />
      <ReportsPart activity={activity} onDialog={onDialog} />
      <AttachmentsPart entity="activity" record={activity.id} level={3} />
      <DependenciesPart activity={activity} />
      <RisksOfRecord entity="activity" record={activity} level={3} />
      <BoardOfRecord entity="activity" record={activity} level={3} />
      <MovesPart activity={activity} />
      <LifecyclePart activity={activity} />
      <MoreFactsPart activity={activity} />
      <TextsPart activity={activity} />
      <div className="border-t border-line pt-2">
        <SourcePart activity={activity} />
        <Disclosure title={t('history.title')}>
          <RecordHistory recordId={activity.id} />
        </Disclosure>
      </div>
    </>
  );
}
