import type { i18n } from 'i18next';
import type { QuotedIn } from '#shared/contract/packs.ts';
import type { Language } from '#shared/model/values.ts';
import { textAt } from './text-at.ts';

/** Where a figure of a pack stands: „„Индикатори“, KPI-01; приложение Б, Б-07“. */
export function quotePlaces(
  { label, places }: Pick<QuotedIn['figures'][number], 'label' | 'places'>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'packs');
  const named = places.map(({ section, indicator }) => {
    const name = t('quote.section', { section: textAt(i18n, `packs:section.${section}`) ?? section });
    return [name, indicator].filter(Boolean).join(', ');
  });
  return [...new Set(named), t('quote.annex', { label: label[language] })].join('; ');
}

/** „ДБ-2021-01, версия 1: „Индикатори“, KPI-01; приложение Б, Б-07 (4 от 24 района)“ */
export function quoteSentence({ pack, figures }: QuotedIn, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'packs');
  const places = figures.map((figure) =>
    t('quote.figure', { place: quotePlaces(figure, i18n, language), value: figure.value[language] }),
  );
  return `${t('quote.pack', { pack: pack.number[language], version: pack.version })}: ${places.join('; ')}`;
}
