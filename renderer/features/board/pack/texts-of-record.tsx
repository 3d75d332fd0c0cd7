import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FoundRecord } from '#shared/contract/packs.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { bilingualSchema, type Bilingual } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';

/** The texts of a record that lack a language or wait for their translation: written or confirmed where they are found. */
export function TextsOfRecord({ record }: { record: FoundRecord }) {
  const { queries } = useApplication();
  const { entity, id } = record;
  const { data } = useQuery(queries.records.get.queryOptions({ input: { entity, id } }));
  if (data === undefined) return null;
  return (
    <div className="flex flex-col gap-3 pt-2 pb-1">
      {record.fields.map((name) => {
        const text = bilingualSchema.safeParse(data[name]);
        return text.success ? <FoundText key={name} record={record} name={name} value={text.data} /> : null;
      })}
    </div>
  );
}

function FoundText({ record: { entity, id }, name, value }: { record: FoundRecord; name: string; value: Bilingual }) {
  const { t } = useTranslation(['common', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  // Every field of the model has a name in the catalogue.
  const label = capitalised(t(`fields:name.${name}` as 'fields:name.title'));
  const save = useSaveField({ entity, id, name, label, isReadOnly });
  return (
    <BilingualField
      label={label}
      value={value}
      onChange={(patch) => void save(patch)}
      order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
      languageTags={{ bg: t('bg'), en: t('en') }}
      languageNames={{ bg: t('bulgarian'), en: t('english') }}
      staleText={value.stale && t('stale', { date: formatDate(value.stale.since.slice(0, 10), language) })}
      confirmLabel={t('confirmTranslation')}
      onConfirm={(confirmed) =>
        void run(({ client }) => client.records.confirmTranslation({ entity, id, field: name, language: confirmed }))
      }
      isReadOnly={isReadOnly}
      isMultiline={name !== 'title'}
    />
  );
}
