import { useTranslation } from 'react-i18next';
import type { DeliverableView, MilestoneView, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { monthEnd } from '#shared/rules/project-month.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { SeriesChain } from './contract/series-chain.tsx';
import { FileHashRow } from './file-hash-row.tsx';
import { ProvenByRow, ProvesRow } from './proof-rows.tsx';
import { useWords } from './use-words.ts';

/** What is known of a milestone. Its achievement and forecast change only by their own actions, below. */
export function MilestoneFacts({ milestone, programme }: { milestone: MilestoneView; programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const field = (name: string, isMultiline = false) => (
    <RecordField entity="milestone" record={milestone} name={name} isMultiline={isMultiline} />
  );
  return (
    <FieldList>
      {field('code')}
      {field('kind')}
      {programme.phases.length > 0 && (
        <RecordField entity="milestone" record={milestone} name="phase" label={t('column.phase')} />
      )}
      {(programme.monthOneStartsOn !== null || milestone.dueMonth !== null) && field('dueMonth')}
      {field('dueOriginal')}
      {field('due')}
      <Shown name="forecast" value={milestone.forecastAsOf} />
      <Shown name="achievedOn" value={milestone.status.facts.achievedOn} />
      {milestone.kind === 'event' && (
        <>
          {field('eventKind')}
          {field('endsOn')}
          {field('place')}
          {field('participants')}
          {field('expertDays')}
          {field('outcome', true)}
        </>
      )}
      {field('evidence', true)}
      {field('verification', true)}
      <ProvenByRow milestone={milestone} programme={programme} />
      {field('description', true)}
      {field('note', true)}
    </FieldList>
  );
}

/** What is known of a deliverable, with its month in the calendar and the one it continues. */
export function DeliverableFacts({
  deliverable,
  programme,
}: {
  deliverable: DeliverableView;
  programme: ProgrammeDetail;
}) {
  const { t } = useTranslation(['programmes', 'fields']);
  const { date } = useWords();
  const { dueMonth, status } = deliverable;
  const field = (name: string, isMultiline = false) => (
    <RecordField entity="deliverable" record={deliverable} name={name} isMultiline={isMultiline} />
  );
  const start = programme.monthOneStartsOn;
  return (
    <FieldList>
      {field('code')}
      {field('workPackage')}
      <RecordField
        entity="deliverable"
        record={deliverable}
        name="dueMonth"
        note={
          dueMonth !== null && dueMonth > 0 && start !== null
            ? t('programmes:newForm.dueMonthHint', {
                month: dueMonth,
                date: date(monthEnd(start, dueMonth).slice(0, start.endsWith('-01') ? 7 : 10)),
              })
            : undefined
        }
      />
      {field('dueOriginal')}
      {field('dueRevised')}
      {deliverable.dueRevised !== null && field('revisionReference')}
      <Shown name="forecast" value={deliverable.forecastAsOf} />
      <Shown name="submittedOn" value={status.facts.submittedOn} />
      <Shown name="approvedOn" value={status.facts.approvedOn} />
      {status.late ||
      status.facts.overdueDays !== null ||
      deliverable.delayJustification.bg !== '' ||
      deliverable.delayJustification.en !== ''
        ? field('delayJustification', true)
        : null}
      {field('type')}
      {field('dissemination')}
      {field('lead')}
      {field('ourContribution', true)}
      {field('continues')}
      <SeriesChain deliverable={deliverable} programme={programme} />
      <ProvesRow deliverable={deliverable} programme={programme} />
      {field('url')}
      <FileHashRow deliverable={deliverable} />
    </FieldList>
  );
}

/** A date that changes only by its own action. */
function Shown({
  name,
  value,
}: {
  name: 'forecast' | 'achievedOn' | 'submittedOn' | 'approvedOn';
  value: string | null;
}) {
  const { t } = useTranslation('fields');
  const { date } = useWords();
  const locked = useLockedQuarters();
  return (
    <FieldRow label={capitalised(t(`name.${name}`))}>
      {name !== 'forecast' && <LockMark quarter={locked.ofDate(value)} isLasting />}
      {date(value)}
    </FieldRow>
  );
}
