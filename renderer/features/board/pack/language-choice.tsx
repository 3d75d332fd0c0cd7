import { useTranslation } from 'react-i18next';
import { Group } from 'react-aria-components';
import { languages, type Language } from '#shared/model/values.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';

interface LanguageChoiceProps {
  value: readonly Language[];
  onChange: (value: readonly Language[]) => void;
  error: string | null;
}

/** The languages that a pack is issued in. */
export function LanguageChoice({ value, onChange, error }: LanguageChoiceProps) {
  const { t } = useTranslation(['board', 'common']);
  const names = { bg: t('common:bulgarian'), en: t('common:english') };
  return (
    <Group aria-label={t('issue.languages')} className="flex flex-col gap-1">
      <span aria-hidden className="text-sm font-medium text-ink-2">
        {t('issue.languages')}
      </span>
      <div className="flex flex-wrap gap-5">
        {languages.map((language) => (
          <Checkbox
            key={language}
            isSelected={value.includes(language)}
            onChange={(isChosen) =>
              onChange(languages.filter((one) => (one === language ? isChosen : value.includes(one))))
            }
          >
            {names[language]}
          </Checkbox>
        ))}
      </div>
      {error !== null && (
        <span role="alert" className="text-sm font-medium text-danger">
          {error}
        </span>
      )}
    </Group>
  );
}
