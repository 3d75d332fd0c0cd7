import officeWords from '#resources/packs/office/words.json' with { type: 'json' };
import packWords from '#resources/packs/v1/words.json' with { type: 'json' };
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';

/** The words of the printed pack and, in `office`, what only its files for office programs say. */
export type OfficeWords = (typeof packWords)['bg'] & { readonly office: (typeof officeWords)['bg'] };

export const officeWordsIn = (language: Language): OfficeWords =>
  Object.assign({}, packWords[language], { office: officeWords[language] });

export const otherLanguage = (language: Language): Language => (language === 'bg' ? 'en' : 'bg');

/** Text in the language of the file; where that one is empty, the other. */
export const textIn = (text: PackText, language: Language): string =>
  text[language].trim() === '' ? text[otherLanguage(language)] : text[language];
