import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { HistoryPart } from '#renderer/features/history/record-history.tsx';
import { VersionsSection } from '#renderer/features/plan-versions/versions-section.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { LevelNamesSection } from './level-names-section.tsx';
import { SettingsPage } from './settings-page.tsx';

/** The plan's own record: its name, its rhythm of reporting, the day it is looked at. */
export function PlanSection() {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { data: plan } = useQuery(queries.settings.plan.queryOptions());
  if (plan === undefined) return null;
  return (
    <SettingsPage title={t('section.plan')} lead={t('plan.lead')}>
      <FieldList>
        <RecordField entity="plan" record={plan} name="title" />
        <RecordField entity="plan" record={plan} name="adoptedOn" />
      </FieldList>
      <Section title={t('plan.rhythm')}>
        <FieldList>
          <RecordField entity="plan" record={plan} name="reportingCadence" />
          <RecordField
            entity="plan"
            record={plan}
            name="graceDays"
            label={t('plan.grace')}
            note={t('plan.graceNote')}
          />
        </FieldList>
      </Section>
      <Section title={t('plan.look')}>
        <FieldList>
          <RecordField
            entity="plan"
            record={plan}
            name="dueSoonWorkingDays"
            label={t('plan.soon')}
            note={t('plan.soonNote')}
          />
          <RecordField
            entity="plan"
            record={plan}
            name="viewAsOf"
            label={t('plan.viewAsOf')}
            note={t('plan.viewNote')}
          />
        </FieldList>
      </Section>
      <LevelNamesSection plan={plan} />
      <VersionsSection />
      <HistoryPart recordId={plan.id} />
    </SettingsPage>
  );
}
