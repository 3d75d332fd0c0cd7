import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackText, Statement } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';
import { placeKey, type CommentPlace } from '#shared/rules/comment-places.ts';
import { templateWords, type TemplateWords } from '../template-words.ts';
import { attributeText, piece, joined, turnsDirection, type Markup } from './markup.ts';

type Words = TemplateWords['pack']['bg'];
type PageWords = TemplateWords['page']['bg'];

/** The pack in one of its languages: what every part of the page is written with. */
export interface Book {
  readonly document: PackDocument;
  readonly language: Language;
  /** The words of the printed pack: both forms say the same. */
  readonly words: Words;
  /** What only a page has: contents, search, comments. */
  readonly page: PageWords;
  /** Text of the document; where it is missing in this language, the other one, marked as such. */
  readonly t: (text: PackText | null) => Markup | null;
  /** The same without markup, for an attribute. */
  readonly plain: (text: PackText | null) => string;
  readonly says: (statement: Statement) => Markup;
  /** The references of figures, each of which leads to annex B. */
  readonly refs: (refs: readonly number[]) => Markup | null;
  readonly refLabel: (ref: number) => string;
  /** A name in the page that is this language's own. */
  readonly id: (name: string) => string;
  /** Whether this is the first time that the place is asked for: the page names each once. */
  readonly isPlaceFree: (place: CommentPlace) => boolean;
}

const months =
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември|January|February|March|April|May|June|July|August|September|October|November|December';
const together = [
  new RegExp(`(\\d) (г\\.|ч\\.|%|мин\\.|лв\\.|млн\\.|млрд\\.|${months})`, 'g'),
  /(точка|точки|Точка|item|items|Item|версия|version|правило|rule|№|≥|≤|~|§) (\d)/g,
];

/** Keeps together what must not part at the end of a line, as in print: 22 октомври, 2020 г., № 414. */
const tidy = (text: string) => together.reduce((tied, pattern) => tied.replaceAll(pattern, '$1\u00a0$2'), text);

/** Where one text ends, its direction ends too. */
const isolated = (text: string): Markup => (turnsDirection(text) ? piece`<bdi>${text}</bdi>` : piece`${text}`);

const lined = (text: string): Markup => joined(tidy(text).split('\n').map(isolated), piece`<br />`);

export function bookIn(document: PackDocument, language: Language): Book {
  const other = language === 'bg' ? 'en' : 'bg';
  const { pack, page } = templateWords(document);
  const words = pack[language];
  const taken = new Set<string>();
  const labels = new Map(document.ledger.map((entry) => [entry.ref, entry.label]));
  const id = (name: string) => `${language}-${name}`;
  const refLabel = (ref: number) => {
    const label = labels.get(ref) ?? { bg: '', en: '' };
    return label[language] || label[other];
  };
  const plain = (text: PackText | null) =>
    text === null ? '' : attributeText(tidy(text[language].trim() === '' ? text[other] : text[language]));
  const t = (text: PackText | null): Markup | null => {
    if (text === null) return null;
    const isMissing = text[language].trim() === '' && text[other].trim() !== '';
    if (!isMissing) return lined(text[language]);
    return piece`<span lang="${other}" class="other">${lined(text[other])}</span> <small class="only">(${words.onlyIn})</small>`;
  };
  const refs = (list: readonly number[]): Markup | null =>
    list.length === 0
      ? null
      : piece` <span class="refs">${joined(
          list.map(
            (ref) => piece`<a class="ref" href="#${id(`ledger-${ref}`)}" data-ref="${ref}">${refLabel(ref)}</a>`,
          ),
          piece`<span class="comma">, </span>`,
        )}</span>`;
  return {
    document,
    language,
    words,
    page: page[language],
    t,
    plain,
    says: ({ text, refs: cited }) => piece`${t(text)}${refs(cited)}`,
    refs,
    refLabel,
    id,
    isPlaceFree(place) {
      const key = placeKey(place);
      if (place.about === '' || taken.has(key)) return false;
      taken.add(key);
      return true;
    },
  };
}

/**
 * Where a comment can be written; the script puts its button there. What has no code, or one that stood before in the same
 * section, is no place of its own (`commentPlaces`).
 */
export function commentable({ id, isPlaceFree }: Pick<Book, 'id' | 'isPlaceFree'>, place: CommentPlace): Markup | null {
  return isPlaceFree(place) ? piece` id="${id(placeName(place))}" data-place="${placeKey(place)}"` : null;
}

/** A name that an address of the page can carry. */
export const placeName = ({ section, about }: CommentPlace): string =>
  about === null
    ? section
    : `${section}-${about.replaceAll(/[^A-Za-z0-9.-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`)}`;
