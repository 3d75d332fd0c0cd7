import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDue, formatPartialDate, formatShare, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { RecordPartProps } from './activity-record.tsx';
import { FocusAreaRow } from './focus-area-row.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { AgendaRow, OrganisationsRow, ProgrammesRow, RelatedRow, ServesRow } from './link-rows.tsx';

/** Who does it, with whom, by when, what it serves and what it costs. Each is edited where it stands. */
export function FactsPart({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation('activities');
  const field = { entity: 'activity', record: activity } as const;
  return (
    <FieldList>
      <RecordField {...field} name="responsible" />
      <RecordField {...field} name="owner" />
      <OrganisationsRow activity={activity} relation="partner" />
      <OrganisationsRow activity={activity} relation="contributor" />
      <FocusAreaRow activity={activity} />
      <ServesRow activity={activity} />
      <ProgrammesRow activity={activity} />
      <IndicatorRow activity={activity} />
      <AgendaRow activity={activity} />
      <RelatedRow activity={activity} />
      <LifecycleRow activity={activity} onDialog={onDialog} />
      <RecordField {...field} name="start" />
      <DueRow activity={activity} onDialog={onDialog} />
      <ProgressRow activity={activity} onDialog={onDialog} />
      <RecordField {...field} name="readiness" />
      <RecordField {...field} name="priority" />
      <RecordField {...field} name="budget" label={t('record.budget')} />
      <RecordField {...field} name="spent" label={t('record.spent')} />
    </FieldList>
  );
}

function LifecycleRow({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { lifecycle, lifecycleSince } = activity.status.facts;
  const since =
    lifecycleSince && t('activities:record.lifecycleSince', { date: formatPartialDate(lifecycleSince, language) });
  return (
    <FieldRow label={t('activities:column.lifecycle')}>
      {capitalised(t(`fields:choice.lifecycle.${lifecycle}`))} {since && <span className="text-ink-3">{since} </span>}
      {!isReadOnly && (
        <Link className="ml-1 text-sm" onPress={() => onDialog({ kind: 'lifecycle', id: activity.id })}>
          {t('activities:record.change')}
        </Link>
      )}
    </FieldRow>
  );
}

function DueRow({ activity, onDialog }: RecordPartProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { dueAsOf, baselineDue, dueText, dates } = activity;
  const words = textIn(dueText, language);
  const notes = [
    dates.slipped && baselineDue && t('record.dueInPlan', { date: formatDue(baselineDue, language) }),
    words && t('record.dueInWords', { text: words }),
  ].filter(Boolean);
  return (
    <FieldRow label={t('column.due')} note={notes.length > 0 ? notes.join(' · ') : undefined}>
      {dueAsOf === null ? <span className="text-ink-3">{t('record.noDue')}</span> : formatDue(dueAsOf, language)}
      {!isReadOnly && (
        <Link className="ml-2 text-sm" onPress={() => onDialog({ kind: 'due', id: activity.id })}>
          {t('record.change')}
        </Link>
      )}
    </FieldRow>
  );
}

function ProgressRow({ activity }: RecordPartProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const label = t('report.progress');
  if (activity.progressMethod !== 'byDistricts')
    return <RecordField entity="activity" record={activity} name="progressPercent" label={`${label}, %`} />;
  return (
    <FieldRow label={label}>
      {activity.progress === null ? '—' : formatShare(activity.progress / 100, language)}{' '}
      <span className="text-ink-3">{t('record.byDistricts')}</span>
    </FieldRow>
  );
}
