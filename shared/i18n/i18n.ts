import { createInstance, type i18n } from 'i18next';
import type { Language } from '#shared/model/values.ts';
import type { LevelNames } from '#shared/model/plan.ts';
import { catalogues, type Catalogue } from './catalogues.ts';
import { withLevelNames } from './level-names.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
  }
}

/**
 * The application's texts in one language. Used by the renderer, by freezing of packs and by the command line alike.
 * `names` are what the plan calls the levels of its strategy.
 */
export function createI18n(language: Language, names: LevelNames = {}): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(catalogues.bg),
    resources: isEmpty(names) ? catalogues : { [language]: withLevelNames(catalogues[language], names, language) },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes; packs never read markup
    returnNull: false,
  });
  return instance;
}

const isEmpty = (names: LevelNames) => Object.keys(names).length === 0;
