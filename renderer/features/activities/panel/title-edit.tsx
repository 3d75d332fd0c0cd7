import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';

/** The title in the person's language, edited where it stands; the other language is among the texts of the record. */
export function TitleEdit({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const label = capitalised(t('fields:name.title'));
  const save = useSaveField({ entity: 'activity', id: activity.id, name: 'title', label, isReadOnly });
  const other = language === 'bg' ? activity.title.en : activity.title.bg;
  return (
    <InlineEdit
      label={label}
      value={activity.title[language]}
      lang={activity.title[language] ? language : undefined}
      placeholder={textIn(activity.title, language) || t('activities:record.untitled')}
      isReadOnly={isReadOnly}
      save={(text) => (text === '' && other === '' ? t('activities:titleMissing') : save({ [language]: text }))}
    />
  );
}
