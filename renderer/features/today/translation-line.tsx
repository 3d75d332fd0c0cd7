import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaleTranslation } from '#shared/contract/today.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { TitleLink } from './title-link.tsx';
import type { LineProps } from './waiting-list.tsx';

/** A text that changed in one language only: it is translated here, or confirmed as it is. */
export function TranslationLine({ line }: LineProps<StaleTranslation>) {
  const { t } = useTranslation(['today', 'common', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { entity, id, field, text, code, opens } = line;
  const stale = text.stale;
  if (stale === null) return null;
  // Every field of the model has a name in the catalogue.
  const fieldName = t(`fields:name.${field}` as 'fields:name.title');
  const update = (patch: BilingualPatch) =>
    tell(t('translations.saved'), (client) => client.records.update({ entity, id, fields: { [field]: patch } })).then(
      setError,
    );
  const confirm = () =>
    tell(t('translations.confirmed'), (client) =>
      client.records.confirmTranslation({ entity, id, field, language: stale.language }),
    );
  return (
    <ActionLine
      lead={t('translations.since', { date: formatDate(stale.since.slice(0, 10), language) })}
      title={
        <TitleLink href={recordHref(opens.entity, opens.id)}>{textIn(line.title, language) || (code ?? '')}</TitleLink>
      }
      note={[code, `${fieldName} (${t(`common:${stale.language}`)})`].filter(Boolean).join(' · ')}
      action={
        !isReadOnly && (
          <Link data-settle aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {t('translations.show')}
          </Link>
        )
      }
    >
      {isOpen && (
        <BilingualField
          className="@min-[560px]:ml-[166px]"
          label={capitalised(fieldName)}
          value={text}
          onChange={(patch) => void update(patch)}
          order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
          languageTags={{ bg: t('common:bg'), en: t('common:en') }}
          languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
          staleText={t('common:stale', { date: formatDate(stale.since.slice(0, 10), language) })}
          confirmLabel={t('common:confirmTranslation')}
          onConfirm={() => void confirm()}
          error={error}
          isMultiline
        />
      )}
    </ActionLine>
  );
}
