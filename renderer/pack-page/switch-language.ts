import type { PageBook } from './books.ts';
import type { PackData } from './pack-data.ts';

/** The switch works without a script; with one the reader stays where they were, and the page says its language. */
export function switchLanguage(books: readonly PageBook[], { title, number }: PackData, onSwitch: () => void): void {
  let place: string | null = null;
  const remember = () => {
    const book = books.find(({ node }) => node.offsetParent !== null || node.getClientRects().length > 0);
    place = book === undefined ? null : placeInSight(book);
  };
  for (const { node } of books) node.querySelector('.languages label')?.addEventListener('pointerdown', remember);
  for (const { language, node } of books) {
    const input = document.querySelector<HTMLInputElement>(`#in-${language}`);
    if (input === null) continue;
    input.addEventListener('focus', remember);
    const show = () => {
      if (!input.checked) return;
      document.documentElement.lang = language;
      document.documentElement.dataset['book'] = language;
      document.title = `${number[language]} · ${title[language]}`;
      onSwitch();
      if (place !== null) node.querySelector(`#${language}-${CSS.escape(place)}`)?.scrollIntoView();
      remember();
    };
    input.addEventListener('change', show);
    show();
  }
}

/** The last named place above the middle of the window, without the name of its language; null at the very top. */
function placeInSight({ main, language }: PageBook): string | null {
  if (window.scrollY < 100) return null;
  const named = [...main.querySelectorAll<HTMLElement>('[data-place], .section')];
  const above = named.findLast((node) => node.getBoundingClientRect().top < window.innerHeight / 3);
  return above?.id.slice(language.length + 1) ?? null;
}
