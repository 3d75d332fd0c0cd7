import type { i18n } from 'i18next';
import type { MeetingTemplateName, MeetingView } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { Bilingual, Language } from '#shared/model/values.ts';

/** The number that a new meeting will have. */
export const nextNumber = (meetings: readonly Pick<MeetingView, 'number'>[]): number =>
  Math.max(0, ...meetings.map(({ number }) => number ?? 0)) + 1;

/** „Трето заседание на Дигиталния борд на София“, in both languages. */
export function suggestedTitle(number: number, template: MeetingTemplateName, texts: i18n): Bilingual {
  const titleIn = (language: Language) => {
    const key = `packs:ordinal.${number}`;
    const packs = texts.getFixedT(language, 'packs');
    // Made at run time from the number; `exists` has just found it.
    const ordinal = texts.exists(key, { lng: language })
      ? packs(`ordinal.${number}` as 'ordinal.1')
      : packs('ordinalOther', { n: number });
    return texts.getFixedT(language, 'board')(`create.titleOf.${template}`, { ordinal: capitalised(ordinal) });
  };
  return { bg: titleIn('bg'), en: titleIn('en'), stale: null };
}
