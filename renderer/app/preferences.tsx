import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { Preferences } from '#shared/contract/settings.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import type { Language } from '#shared/model/values.ts';
import { useApplication } from './application.tsx';

interface PreferencesValue {
  preferences: Preferences;
  language: Language;
  i18n: i18n;
  change: (patch: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesValue | null>(null);

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  if (value === null) throw new Error('used outside the application');
  return value;
}

/** The person's language, as every text and date is shown. */
export const useLanguage = (): Language => usePreferences().language;

const darkQuery = '(prefers-color-scheme: dark)';

/** Language, theme and density from this person's settings, put on the page. Nothing is shown before they are known. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const { queries } = useApplication();
  const { data: preferences } = useQuery(queries.settings.get.queryOptions());
  const { mutate: change } = useMutation(queries.settings.update.mutationOptions());
  const language = preferences?.language ?? 'bg';
  const translations = useMemo(() => createI18n(language), [language]);
  const theme = preferences?.theme;
  const density = preferences?.density;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = translations.t('shell:appName');
  }, [language, translations]);

  useEffect(() => {
    if (density !== undefined) document.documentElement.dataset['density'] = density;
  }, [density]);

  useEffect(() => {
    const media = window.matchMedia(darkQuery);
    const show = () => {
      const isDark = theme === 'dark' || (theme !== 'light' && media.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    media.addEventListener('change', show);
    return () => media.removeEventListener('change', show);
  }, [theme]);

  const value = useMemo(
    () => (preferences === undefined ? null : { preferences, language, i18n: translations, change }),
    [preferences, language, translations, change],
  );
  if (value === null) return null;
  return (
    <PreferencesContext value={value}>
      <I18nextProvider i18n={translations}>
        <I18nProvider locale={language === 'bg' ? 'bg-BG' : 'en-GB'}>{children}</I18nProvider>
      </I18nextProvider>
    </PreferencesContext>
  );
}
