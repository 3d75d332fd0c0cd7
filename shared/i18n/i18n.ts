import { createInstance, type i18n } from 'i18next';
import type { Language } from '#shared/model/values.ts';
import { catalogues, type Catalogue } from './catalogues.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
  }
}

/** The application's texts in one language. Used by the renderer, by freezing of packs and by the command line alike. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(catalogues.bg),
    resources: catalogues,
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes; packs never read markup
    returnNull: false,
  });
  return instance;
}
