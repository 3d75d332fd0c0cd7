import type { i18n, TFunction } from 'i18next';
import { createI18n } from '#shared/i18n/i18n.ts';
import { formatDate, formatDue, formatLongDate, formatPartialDate } from '#shared/i18n/format.ts';
import type { LevelNames } from '#shared/model/plan.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { languages, type Bilingual, type Language } from '#shared/model/values.ts';

export type Say = TFunction<['packs', 'status', 'fields', 'kpis', 'programmes']>;

const i18nByLanguage = { bg: createI18n('bg'), en: createI18n('en') };

/** The same with the names that a plan gives to the levels of its strategy. */
export function namingI18n(names: LevelNames): (language: Language) => i18n {
  const named = { bg: createI18n('bg', names), en: createI18n('en', names) };
  return (language) => named[language];
}

export const i18nOf = (language: Language) => i18nByLanguage[language];

const sayIn = (language: Language): Say =>
  i18nByLanguage[language].getFixedT(language, ['packs', 'status', 'fields', 'kpis', 'programmes']);
const sayByLanguage = { bg: sayIn('bg'), en: sayIn('en') };

/**
 * A text of the pack, made once for each language: a pack says the same in both, from one freeze. A date that closes a
 * sentence brings its own full stop: „до 30.09.2020 г.“
 */
export const both = (make: Make): PackText => bothWith((language) => sayByLanguage[language], make);
type Make = (say: Say, language: Language) => string;

/** The same for a text that names a level of the strategy, with the names of the plan. */
export const bothNaming = (of: (language: Language) => i18n, make: Make): PackText =>
  bothWith((language) => of(language).getFixedT(language, ['packs', 'status', 'fields', 'kpis', 'programmes']), make);

const bothWith = (sayOf: (language: Language) => Say, make: Make): PackText => ({
  bg: make(sayOf('bg'), 'bg').replaceAll(/г\.\.(?=\s|$)/g, 'г.'),
  en: make(sayOf('en'), 'en'),
});

/** A text of a record; a missing language stays empty, and preflight says so before anything is issued. */
export const textOf = (text: Pick<Bilingual, 'bg' | 'en'>): PackText => ({ bg: text.bg, en: text.en });

/** The text, or null when it is empty in both languages. */
export const textOrNull = (text: Pick<Bilingual, 'bg' | 'en'>): PackText | null =>
  languages.some((language) => text[language] !== '') ? textOf(text) : null;

export const plain = (text: string): PackText => ({ bg: text, en: text });
export const dateText = (day: string) => both((_, language) => formatDate(day, language));
export const longDateText = (day: string) => both((_, language) => formatLongDate(day, language));
export const partialText = (partial: string) => both((_, language) => formatPartialDate(partial, language));
export const dueText = (partial: string) => both((_, language) => formatDue(partial, language));
