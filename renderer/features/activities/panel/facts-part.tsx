import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDue, formatPartialDate, formatShare, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { RecordPartProps } from './activity-record.tsx';
import { FocusAreaRow } from './focus-area-row.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { InlineButton } from '#renderer/ui/inline-button.tsx';
import { OrganisationsRow, ProgrammesRow, RelatedRow, ServesRow, SupportsRow } from './link-rows.tsx';

/** Who does it, with whom, by when, how far it is and what it serves. Each is edited where it stands. */
export function FactsPart({ activity, onDialog }: RecordPartProps) {
  const field = { entity: 'activity', record: activity } as const;
  return (
    <FieldList>
      <RecordField {...field} name="responsible" />
      <RecordField {...field} name="owner" />
      <OrganisationsRow activity={activity} relation="partner" />
      <RecordField {...field} name="start" />
      <DueRow activity={activity} onDialog={onDialog} />
      <LifecycleRow activity={activity} onDialog={onDialog} />
      <ProgressRow activity={activity} onDialog={onDialog} />
      <ServesRow activity={activity} />
      <ProgrammesRow activity={activity} />
      <IndicatorRow activity={activity} />
    </FieldList>
  );
}

/** What is looked up less often: what it costs, how ready it is, where else it appears. */
export function MoreFactsPart({ activity }: Pick<RecordPartProps, 'activity'>) {
  const { t } = useTranslation('activities');
  const field = { entity: 'activity', record: activity } as const;
  return (
    <Section level={3} title={t('record.moreFacts')}>
      <FieldList>
        <RecordField {...field} name="budget" label={t('record.budget')} />
        <RecordField {...field} name="spent" label={t('record.spent')} />
        <FocusAreaRow activity={activity} />
        <RecordField {...field} name="readiness" />
        <RecordField {...field} name="priority" />
        <RecordField {...field} name="progressMethod" />
        <OrganisationsRow activity={activity} relation="contributor" />
        <SupportsRow activity={activity} />
        <RelatedRow activity={activity} />
      </FieldList>
    </Section>
  );
}

function LifecycleRow({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const locked = useLockedQuarters();
  const { lifecycle, lifecycleSince } = activity.status.facts;
  const since =
    lifecycleSince && t('activities:record.lifecycleSince', { date: formatPartialDate(lifecycleSince, language) });
  const name = capitalised(t(`fields:choice.lifecycle.${lifecycle}`));
  const shown = (
    <>
      {name}{' '}
      {since && (
        <span className="text-ink-3">
          <LockMark quarter={locked.ofDate(lifecycleSince)} isLasting />
          {since}
        </span>
      )}
    </>
  );
  const label = t('activities:column.lifecycle');
  return (
    <FieldRow label={label}>
      {isReadOnly ? (
        shown
      ) : (
        <InlineButton
          label={[`${label}: ${name}`, since].filter(Boolean).join(' ')}
          onPress={() => onDialog({ kind: 'lifecycle', id: activity.id })}
        >
          {shown}
        </InlineButton>
      )}
    </FieldRow>
  );
}

/** The due date that stands on the day looked at. It moves only with a reason. */
function DueRow({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { dueAsOf, dueText, dates } = activity;
  const { baselineDue } = activity.status.facts;
  const words = textIn(dueText, language);
  const notes = [
    dates.slipped && baselineDue && t('record.dueInPlan', { date: formatDue(baselineDue, language) }),
    words && t('record.dueInWords', { text: words }),
  ].filter(Boolean);
  const label = t('column.due');
  const due = dueAsOf === null ? '—' : formatDue(dueAsOf, language);
  return (
    <FieldRow label={label} note={notes.length > 0 ? notes.join(' · ') : undefined}>
      {isReadOnly ? (
        due
      ) : (
        <InlineButton label={`${label}: ${due}`} onPress={() => onDialog({ kind: 'due', id: activity.id })}>
          {due}
        </InlineButton>
      )}
    </FieldRow>
  );
}

function ProgressRow({ activity }: RecordPartProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const label = t('report.progress');
  if (activity.progressMethod === 'byHand')
    return <RecordField entity="activity" record={activity} name="progressPercent" label={`${label}, %`} />;
  return (
    <FieldRow label={label}>
      {activity.progress === null ? '—' : formatShare(activity.progress / 100, language)}{' '}
      <span className="text-ink-3">
        {t(activity.progressMethod === 'byDistricts' ? 'record.byDistricts' : 'record.bySubtasks')}
      </span>
    </FieldRow>
  );
}
