import type { i18n } from 'i18next';
import type { BilingualPatch, Language } from '#shared/model/values.ts';

/**
 * Why a date moved, where an amendment moved it: „Изменение AMD-870675-2: удължаване с шест месеца“. It stands with the
 * move in both languages, so that history, comparison and packs tell it like any other reason.
 */
export function amendmentReason(
  { code, summary }: { code: string; summary: BilingualPatch },
  i18nOf: (language: Language) => i18n,
): { bg: string; en: string } {
  const reasonIn = (language: Language) => {
    const t = i18nOf(language).getFixedT(language, 'programmes');
    const text = summary[language]?.trim() ?? '';
    return text === '' ? t('amendmentNamed', { code }) : t('amendmentReason', { code, summary: text });
  };
  return { bg: reasonIn('bg'), en: reasonIn('en') };
}
