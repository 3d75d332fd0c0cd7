import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { isMissing, isNeeded, type ReportDraft, type ReportText } from './report-draft.ts';

interface ReportTextFieldProps {
  form: UseFormReturn<ReportDraft>;
  text: ReportText;
  /** Both languages, side by side. */
  hasBoth: boolean;
}

/** One text of a report, in the person's language and, when asked for, in the other beside it. */
export function ReportTextField({ form, text, hasBoth }: ReportTextFieldProps) {
  const language = useLanguage();
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <div className={hasBoth ? 'grid grid-cols-2 items-start gap-4' : undefined}>
      <LanguageText form={form} text={text} language={language} hasBoth={hasBoth} />
      {hasBoth && <LanguageText form={form} text={text} language={other} hasBoth isTranslation />}
    </div>
  );
}

interface LanguageTextProps extends ReportTextFieldProps {
  language: Language;
  isTranslation?: boolean;
}

function LanguageText({ form, text, language, hasBoth, isTranslation = false }: LanguageTextProps) {
  const { t } = useTranslation(['activities', 'status', 'common']);
  const { control } = form;
  const light = useWatch({ control, name: 'light' });
  const needed = isNeeded(text, light);
  const name = t(`activities:report.${text === 'askOfBoard' ? 'ask' : text}`);
  const languageName = t(`common:${language === 'bg' ? 'bulgarian' : 'english'}`);
  const note = needed && light ? t('activities:report.needed', { light: t(`status:light.${light}`) }) : undefined;
  const validate = (_value: string, draft: ReportDraft) => {
    if (isTranslation || !isNeeded(text, draft.light) || !isMissing(text, draft)) return true;
    return t(text === 'blockers' ? 'activities:report.blockersMissing' : 'activities:report.nextMissing');
  };
  return (
    <Controller
      control={control}
      name={`texts.${language}.${text}`}
      rules={{ validate }}
      render={({ field, fieldState }) => (
        <TextArea
          label={hasBoth ? `${name} – ${languageName}` : name}
          labelNote={isTranslation ? undefined : note}
          lang={language}
          value={field.value}
          onChange={field.onChange}
          inputRef={field.ref}
          validationBehavior="aria"
          error={fieldState.error?.message ?? null}
        />
      )}
    />
  );
}
