import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What the activity is, in words; both languages of each are one press away, and a stale one is marked. */
export function TextsPart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const field = { entity: 'activity', record: activity } as const;
  return (
    <Section level={3} title={t('record.texts')}>
      <FieldList>
        <RecordField {...field} name="title" />
        <RecordField {...field} name="description" isMultiline />
        <RecordField {...field} name="expectedResult" isMultiline />
        <RecordField {...field} name="dueText" />
        {activity.stateInSource.bg + activity.stateInSource.en !== '' && (
          <RecordField {...field} name="stateInSource" label={t('record.inSource')} isMultiline />
        )}
      </FieldList>
    </Section>
  );
}
