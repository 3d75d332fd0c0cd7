import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Languages } from 'lucide-react';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { Bilingual } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { FieldPlace } from './field-place.ts';
import { useSaveField } from './use-save-field.ts';

interface BilingualValueProps {
  place: FieldPlace;
  value: Bilingual;
  isMultiline: boolean;
}

/** A text in the person's language, edited where it stands; both languages one press away, and a stale one marked. */
export function BilingualValue({ place, value, isMultiline }: BilingualValueProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const [areBothOpen, setAreBothOpen] = useState(false);
  const save = useSaveField(place);
  if (areBothOpen) {
    return (
      <BothLanguages place={place} value={value} isMultiline={isMultiline} onClose={() => setAreBothOpen(false)} />
    );
  }
  const shown = textIn(value, language);
  const isTranslationMissing = shown !== '' && (value.bg === '' || value.en === '');
  const isOpen = value.stale !== null || isTranslationMissing;
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0 flex-1">
        <InlineEdit
          label={place.label}
          value={value[language]}
          save={(text) => save({ [language]: text })}
          placeholder={shown === '' ? '—' : shown}
          isMultiline={isMultiline}
          isReadOnly={place.isReadOnly}
          lang={language}
        />
      </span>
      {shown !== '' && !place.isReadOnly && (
        <IconButton
          size="small"
          icon={Languages}
          label={
            isOpen
              ? `${place.label}: ${t('stale', { date: staleSince(value, language) })}`
              : `${place.label}: ${t('bulgarian')} / ${t('english')}`
          }
          onPress={() => setAreBothOpen(true)}
          className={
            isOpen ? '-my-1 text-at-risk' : '-my-1 opacity-0 focus-visible:opacity-100 [dd:hover_&]:opacity-100'
          }
        />
      )}
    </span>
  );
}

const staleSince = ({ stale }: Bilingual, language: 'bg' | 'en') =>
  stale === null ? '—' : formatDate(stale.since.slice(0, 10), language);

function BothLanguages({ place, value, isMultiline, onClose }: BilingualValueProps & { onClose: () => void }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { run } = useAction();
  const save = useSaveField(place);
  const [error, setError] = useState<string | null>(null);
  return (
    <span className="flex flex-col gap-1">
      <BilingualField
        label={place.label}
        value={value}
        order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
        onChange={(patch) => void save(patch).then(setError)}
        languageTags={{ bg: t('bg'), en: t('en') }}
        languageNames={{ bg: t('bulgarian'), en: t('english') }}
        staleText={value.stale && t('stale', { date: staleSince(value, language) })}
        confirmLabel={t('confirmTranslation')}
        onConfirm={(confirmed) =>
          void run(({ client }) =>
            client.records.confirmTranslation({
              entity: place.entity,
              id: place.id,
              field: place.name,
              language: confirmed,
            }),
          )
        }
        error={error}
        isMultiline={isMultiline}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for both languages
        autoFocus
      />
      <span className="text-sm">
        <Link onPress={onClose}>{t('done')}</Link>
      </span>
    </span>
  );
}
