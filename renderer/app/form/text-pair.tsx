import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';

export interface TextPairProps {
  label: string;
  labelNote?: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  error?: string | null;
  isMultiline?: boolean;
  autoFocus?: boolean;
}

/** Both languages of a text that is not saved yet: a box of a form. The person's own language comes first. */
export function TextPair({ value, onChange, ...rest }: TextPairProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <BilingualField
      {...rest}
      value={value}
      onChange={(patch) => onChange({ ...value, ...patch })}
      savesOn="key"
      order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
      languageTags={{ bg: t('bg'), en: t('en') }}
      languageNames={{ bg: t('bulgarian'), en: t('english') }}
      confirmLabel={t('confirmTranslation')}
      onConfirm={() => undefined} // nothing is stale before it is saved
    />
  );
}

export const emptyText: Bilingual = { bg: '', en: '', stale: null };
