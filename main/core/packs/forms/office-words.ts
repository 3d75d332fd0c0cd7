import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';
import { templateWords, type TemplateWords } from './template-words.ts';

/** The words of the printed pack and, in `office`, what only its files for office programs say. */
export type OfficeWords = TemplateWords['pack']['bg'] & { readonly office: TemplateWords['office']['bg'] };

export function officeWordsIn(document: { readonly templateVersion: number }, language: Language): OfficeWords {
  const { pack, office } = templateWords(document);
  return Object.assign({}, pack[language], { office: office[language] });
}

export const otherLanguage = (language: Language): Language => (language === 'bg' ? 'en' : 'bg');

/** Text in the language of the file; where that one is empty, the other. */
export const textIn = (text: PackText, language: Language): string =>
  text[language].trim() === '' ? text[otherLanguage(language)] : text[language];
