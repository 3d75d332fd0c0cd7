import type { i18n, TFunction } from 'i18next';
import type { QuotedIn } from '#shared/contract/packs.ts';
import type { Language } from '#shared/model/values.ts';
import { textAt } from './text-at.ts';

type Figure = QuotedIn['figures'][number];

/** Where a figure of a pack stands: „„Индикатори“, KPI-01; приложение Б, Б-07; страници 12 и 40“. */
export function quotePlaces(
  { label, places, pages }: Pick<Figure, 'label' | 'places' | 'pages'>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'packs');
  const named = places.map(({ section, indicator }) => {
    const name = t('quote.section', { section: textAt(i18n, `packs:section.${section}`) ?? section });
    return [name, indicator].filter(Boolean).join(', ');
  });
  return [...new Set(named), t('quote.annex', { label: label[language] }), ...quotePages(pages, t, language)].join(
    '; ',
  );
}

/** The files of a pack may part it into pages otherwise: then each says its own. */
function quotePages(files: Figure['pages'], t: TFunction<'packs'>, language: Language): string[] {
  const listed = (pages: readonly number[]) =>
    t('quote.pages', {
      count: pages.length,
      pages: new Intl.ListFormat(language, { type: 'conjunction' }).format(pages.map(String)),
    });
  const [first, ...others] = files;
  if (first === undefined) return [];
  const isSame = ({ pages }: Figure['pages'][number]) => pages.join() === first.pages.join();
  if (others.every(isSame)) return [listed(first.pages)];
  return files.map((file) => t(`quote.pagesOf.${file.language}`, { pages: listed(file.pages) }));
}

/** „ДБ-2021-01, версия 1: „Индикатори“, KPI-01; приложение Б, Б-07 (4 от 24 района)“ */
export function quoteSentence({ pack, figures }: QuotedIn, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'packs');
  const places = figures.map((figure) =>
    t('quote.figure', { place: quotePlaces(figure, i18n, language), value: figure.value[language] }),
  );
  return `${t('quote.pack', { pack: pack.number[language], version: pack.version })}: ${places.join('; ')}`;
}
