import type { Language } from '#shared/model/values.ts';
import type { PackData, PageWords } from './pack-data.ts';

/** The pack in one language, as it stands in the page. */
export interface PageBook {
  readonly language: Language;
  readonly node: HTMLElement;
  readonly main: HTMLElement;
  readonly tools: HTMLElement;
  readonly words: PageWords;
}

export function pageBooks({ words }: PackData): PageBook[] {
  return (['bg', 'en'] as const).map((language) => {
    const node = found(document, `.book.${language}`);
    return { language, node, main: found(node, 'main'), tools: found(node, '.tools'), words: words[language] };
  });
}

export function found(within: ParentNode, selector: string): HTMLElement {
  const node = within.querySelector<HTMLElement>(selector);
  if (node === null) throw new Error(`a page without ${selector}`);
  return node;
}

/** What a place of the page is called: its heading, with the code or number where that is short. */
export function titleOf(place: HTMLElement): string {
  const about = place.dataset['place']?.split('/')[1];
  const heading = place.matches('tr')
    ? place.querySelector('td:nth-child(2) b')
    : place.querySelector(place.matches('.section') ? 'h2' : 'h3, h4, .said b');
  const title = (heading?.firstChild?.textContent ?? heading?.textContent ?? '').trim();
  return about === undefined || about === title ? title : `${about} ${title}`;
}
