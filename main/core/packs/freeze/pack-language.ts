import type { TFunction } from 'i18next';
import { createI18n } from '#shared/i18n/i18n.ts';
import { formatDate, formatDue, formatLongDate, formatPartialDate } from '#shared/i18n/format.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { languages, type Bilingual, type Language } from '#shared/model/values.ts';

export type Say = TFunction<['packs', 'status', 'fields', 'kpis', 'programmes']>;

const i18nByLanguage = { bg: createI18n('bg'), en: createI18n('en') };

export const i18nOf = (language: Language) => i18nByLanguage[language];

const sayIn = (language: Language): Say =>
  i18nByLanguage[language].getFixedT(language, ['packs', 'status', 'fields', 'kpis', 'programmes']);
const sayByLanguage = { bg: sayIn('bg'), en: sayIn('en') };

/**
 * A text of the pack, made once for each language: a pack says the same in both, from one freeze. A date that closes a
 * sentence brings its own full stop: „до 30.09.2020 г.“
 */
export function both(make: (say: Say, language: Language) => string): PackText {
  return { bg: make(sayByLanguage.bg, 'bg').replaceAll(/г\.\.(?=\s|$)/g, 'г.'), en: make(sayByLanguage.en, 'en') };
}

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
