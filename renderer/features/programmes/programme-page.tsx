import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { AttachmentsPart } from '#renderer/features/attachments/attachments-part.tsx';
import { PacketsPart } from '#renderer/features/packets/packets-part.tsx';
import { BoardOfRecord } from '#renderer/features/board/board-of-record.tsx';
import { RisksOfRecord } from '#renderer/features/risks/risks-of-record.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { EventsPart } from './advisory/events-part.tsx';
import { ProgrammeParts } from './advisory/programme-parts.tsx';
import { ClockShares } from './contract/clock-shares.tsx';
import { DeliverableTable } from './deliverable-table.tsx';
import { DueNext } from './due-next.tsx';
import { FunderTablesMenu } from './funder-tables/funder-tables-menu.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { MovedSection } from './moved/moved-section.tsx';
import { ProgrammePassport } from './programme-passport.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { ProgrammeClockLine } from './programme-clock-line.tsx';
import { ofWhen, type When } from './programme-item.ts';
import { ProgrammeReports } from './programme-reports.tsx';
import { ProgrammeTimeline } from './timeline/programme-timeline.tsx';
import { SlipSection } from './slips/slip-section.tsx';
import { SlippedList } from './slipped-list.tsx';
import { useWords } from './use-words.ts';

interface ProgrammePageProps {
  programme: ProgrammeDetail;
  when: When;
  /** The milestone or deliverable whose record is open. */
  current: string | null;
  actions: ProgrammeActions;
}

/** One programme from its clock to its passport. */
export function ProgrammePage({ programme, when, current, actions }: ProgrammePageProps) {
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <div className="flex flex-col gap-7 px-6 pt-4 pb-10">
        <ProgrammeTitle programme={programme} />
        <div className="grid gap-x-10 gap-y-7 @min-[1200px]:grid-cols-2">
          <DueNext programme={programme} actions={actions} />
          <SlippedList slipped={programme.slipped} />
        </div>
        <ProgrammeTimeline programme={programme} current={current} />
        <SlipSection programme={programme} />
        {programme.kind !== 'grant' && <EventsPart programme={programme} when={when} current={current} />}
        <Milestones programme={programme} when={when} current={current} actions={actions} />
        <Deliverables programme={programme} when={when} current={current} actions={actions} />
        <ProgrammeParts programme={programme} />
        <MovedSection programme={programme} />
        <RisksOfRecord entity="programme" record={programme} level={2} />
        <BoardOfRecord entity="programme" record={programme} level={2} />
        <ProgrammeReports programme={programme} actions={actions} />
        <AttachmentsPart entity="programme" record={programme.id} level={2} />
        <PacketsPart programme={programme} />
        <ProgrammePassport programme={programme} actions={actions} />
      </div>
    </div>
  );
}

function ProgrammeTitle({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('fields');
  const { title, language } = useWords();
  const funder = textIn(programme.funder, language);
  const acronym = programme.acronym !== null && programme.acronym !== title(programme) ? programme.acronym : null;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h2 className="text-xl font-bold tracking-tight">
          {title(programme)}
          {acronym !== null && <span className="font-normal text-ink-3"> · {acronym}</span>}
        </h2>
        <Pill>{capitalised(t(`choice.kind.${programme.kind}`))}</Pill>
        <span className="ml-auto">
          <FunderTablesMenu programme={programme} />
        </span>
      </div>
      <ProgrammeClockLine programme={programme} isLarge />
      {funder !== '' && (
        <p className="text-sm text-ink-3">
          {[
            funder,
            programme.grantNumber === null ? null : `${capitalised(t('name.grantNumber'))} ${programme.grantNumber}`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
      <ClockShares programme={programme} />
    </div>
  );
}

function Milestones({ programme, when, current, actions }: ProgrammePageProps) {
  const { t } = useTranslation(['programmes', 'advisory']);
  const { isReadOnly } = useWorkbook();
  // Events have a part of their own where a programme consists of them.
  const isOfEvents = programme.kind !== 'grant';
  const milestones = isOfEvents
    ? programme.milestones.filter(({ kind }) => kind === 'milestone')
    : programme.milestones;
  const shown = ofWhen(milestones, when);
  return (
    <Section
      title={t(isOfEvents ? 'advisory:milestones' : 'programmes:milestones')}
      note={milestones.length > 0 ? milestones.length : undefined}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => actions.create('milestone')}>
            {t('programmes:newMilestone')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Nothing>
          {t(
            milestones.length > 0
              ? 'programmes:noneMatch'
              : isOfEvents
                ? 'advisory:noMilestones'
                : 'programmes:noMilestones',
          )}
        </Nothing>
      ) : (
        <MilestoneTable milestones={shown} all={milestones} start={programme.monthOneStartsOn} current={current} />
      )}
    </Section>
  );
}

function Deliverables({ programme, when, current, actions }: ProgrammePageProps) {
  const { t } = useTranslation('programmes');
  const { isReadOnly } = useWorkbook();
  const shown = ofWhen(programme.deliverables, when);
  // An advisory programme or a network has none: a heading over nothing would only look like a gap.
  if (programme.deliverables.length === 0 && programme.kind !== 'grant') return null;
  return (
    <Section
      title={t('deliverables')}
      note={programme.deliverables.length > 0 ? programme.deliverables.length : undefined}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => actions.create('deliverable')}>
            {t('newDeliverable')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Nothing>{programme.deliverables.length === 0 ? t('noDeliverables') : t('noneMatch')}</Nothing>
      ) : (
        <DeliverableTable
          deliverables={shown}
          all={programme.deliverables}
          start={programme.monthOneStartsOn}
          current={current}
        />
      )}
    </Section>
  );
}

const Nothing = ({ children }: { children: string }) => (
  <p className="border-t border-line-strong pt-2.5 text-ink-3">{children}</p>
);
