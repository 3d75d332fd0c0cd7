import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UserPlus } from 'lucide-react';
import { densities, themes } from '#shared/contract/settings.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { NewPersonDialog } from './directory/new-person-dialog.tsx';
import { SettingsPage } from './settings-page.tsx';

/** How the application looks for this person, and who they are in the open workbook. */
export function PersonalSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const { preferences, language, change } = usePreferences();
  return (
    <SettingsPage title={t('section.personal')} lead={t('personal.lead')}>
      <FieldList>
        <FieldRow label={t('personal.language')}>
          <Segmented
            label={t('personal.language')}
            value={language}
            onChange={(value) => change({ language: value })}
            segments={[
              { value: 'bg', label: 'Български' },
              { value: 'en', label: 'English' },
            ]}
          />
        </FieldRow>
        <FieldRow label={t('personal.theme')}>
          <Segmented
            label={t('personal.theme')}
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            segments={themes.map((value) => ({ value, label: t(`shell:theme.${value}`) }))}
          />
        </FieldRow>
        <FieldRow label={t('personal.density')}>
          <Segmented
            label={t('personal.density')}
            value={preferences.density}
            onChange={(density) => change({ density })}
            segments={densities.map((value) => ({ value, label: t(`personal.densities.${value}`) }))}
          />
        </FieldRow>
      </FieldList>
      <WhoAmI />
    </SettingsPage>
  );
}

const nobody = 'nobody';

function WhoAmI() {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const { preferences, language, change } = usePreferences();
  const { data: people = [] } = useQuery(queries.settings.people.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const offered = people.filter(({ id, uses, archived }) => (uses && !archived) || id === preferences.person);
  return (
    <Section
      title={t('personal.who')}
      action={
        !isReadOnly && (
          <Button size="small" icon={UserPlus} onPress={() => setAdding(true)}>
            {t('personal.addPerson')}
          </Button>
        )
      }
    >
      <p className="mb-1 max-w-150 text-pretty text-ink-2">{t('personal.whoLead')}</p>
      <RadioGroup
        label={t('personal.who')}
        isLabelHidden
        value={preferences.person ?? nobody}
        onChange={(id) => change({ person: id === nobody ? null : id })}
        choices={[
          ...offered.map(({ id, name, role }) => ({
            value: id,
            label: textIn(name, language),
            detail: textIn(role, language) || undefined,
          })),
          { value: nobody, label: t('personal.nobody') },
        ]}
      />
      <NewPersonDialog isOpen={isAdding} onOpenChange={setAdding} uses onCreated={(person) => change({ person })} />
    </Section>
  );
}
