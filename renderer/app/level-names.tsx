import { useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#shared/i18n/i18n.ts';
import type { LevelNames } from '#shared/model/plan.ts';
import { useApplication } from './application.tsx';
import { useLanguage } from './preferences.tsx';

const usual: LevelNames = {};

/** Every text below names the levels of the strategy as the open plan does. */
export function LevelNamesProvider({ children }: { children: ReactNode }) {
  const { queries } = useApplication();
  const language = useLanguage();
  const { data: plan, isPending } = useQuery(queries.settings.plan.queryOptions());
  const names = plan?.levelNames ?? usual;
  const translations = useMemo(() => createI18n(language, names), [language, names]);
  if (isPending) return null;
  return <I18nextProvider i18n={translations}>{children}</I18nextProvider>;
}
