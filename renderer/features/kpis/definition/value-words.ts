import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { formulaText } from '#shared/i18n/formula-sentence.ts';
import { definingTexts, type DefiningKey, type Kpi } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

const choices: readonly DefiningKey[] = ['valueType', 'currency', 'direction', 'accumulation', 'aggregation'];

/** A defining field of an indicator in words; a dash where it says nothing. */
export function useDefiningWords() {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  return (key: DefiningKey, passport: Partial<Pick<Kpi, DefiningKey>>): string => {
    const value = passport[key];
    if (value == null || value === '') return '—';
    if (definingTexts.some((text) => text === key)) return textIn(passport[key as 'definition'], language) || '—'; // it is one of the texts
    if (key === 'formula') return formulaText(passport.formula ?? '', language);
    if (key === 'grades') return (passport.grades ?? []).map((grade) => textIn(grade, language)).join(' · ');
    // Every choice of the model has a name in the catalogue.
    if (choices.includes(key) && typeof value === 'string') return t(`choice.${key}.${value}` as 'choice.direction.up');
    return typeof value === 'number' ? String(value) : '—';
  };
}
