import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { isMissing, isNeeded, type ReportDraft, type ReportText } from './report-draft.ts';
import type { ReportPartProps } from './report-form.tsx';

interface ReportTextFieldProps extends Pick<ReportPartProps, 'form' | 'before' | 'hasBoth'> {
  text: ReportText;
}

/** One text of a report, in the person's language and, when asked for, in the other beside it. */
export function ReportTextField(props: ReportTextFieldProps) {
  const language = useLanguage();
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className={props.hasBoth ? 'grid grid-cols-2 items-start gap-4' : undefined}>
        <LanguageText {...props} language={language} />
        {props.hasBoth && <LanguageText {...props} language={other} isTranslation />}
      </div>
      <SaidBefore {...props} />
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

/** What the last report said here: it is said again only by whoever takes it over, and then it says so. */
function SaidBefore({ form, text, before }: ReportTextFieldProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const written = useWatch({ control: form.control, name: `texts.${language}.${text}` });
  const said = textIn({ bg: before.bg[text], en: before.en[text] }, language);
  if (said === '') return null;
  const isTaken = written.trim() === before[language][text].trim();
  const name = t(`report.${text === 'askOfBoard' ? 'ask' : text}`);
  const take = () => {
    for (const one of languages) form.setValue(`texts.${one}.${text}`, before[one][text], { shouldDirty: true });
    form.clearErrors(`texts.${language}.${text}`);
  };
  return (
    <p className="text-sm text-pretty text-ink-3">
      {isTaken ? (
        t('report.sameAsLast')
      ) : (
        <>
          {t('report.lastSaid')} <q className="text-ink-2">{said}</q>{' '}
          <Link aria-label={`${t('report.sayAgain')}: ${name}`} onPress={take}>
            {t('report.sayAgain')}
          </Link>
        </>
      )}
    </p>
  );
}
