import { commentSections, type CommentPlace } from '#shared/rules/comment-places.ts';
import { commentable, type Book } from './book.ts';
import { piece, type Markup } from './markup.ts';

type Content = Markup | string | null;

export interface Section {
  readonly name: string;
  /** "3", or "Приложение Б". */
  readonly number: string;
  readonly isAnnex: boolean;
  readonly title: string;
  readonly body: Markup;
  /** Headings within it that the contents show. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** A section with its number beside its title. */
export const sectionMarkup = (book: Book, section: Section): Markup =>
  piece`<section class="section ${section.isAnnex && 'annex'}" aria-labelledby="${book.id(section.name)}-title" ${placeMarkup(
    book,
    section.name,
  )}><div class="head">${section.number !== '' && piece`<p class="number">${section.number}</p>`}<h2 id="${book.id(section.name)}-title">${section.title}</h2></div>${section.body}</section> `;

function placeMarkup(book: Book, name: string): Markup | null {
  const section = commentSections.find((one) => one === name);
  return section === undefined ? piece` id="${book.id(name)}"` : commentable(book, { section, about: null });
}

/** What it is at the left, what it says at the right; on a narrow page one above the other. */
export const row = (label: Content | readonly Content[], body: Content | readonly Content[]): Markup =>
  piece`<div class="row"><div class="label">${label}</div><div class="said">${body}</div></div>`;

/** The same for a record on which one may comment. */
export const recordRow = (
  book: Book,
  place: CommentPlace,
  label: readonly Content[],
  body: readonly Content[],
): Markup =>
  piece`<article class="row record" ${commentable(book, place)}><div class="label">${label}</div><div class="said">${body}</div></article> `;

/** Faint labels with their texts; what has no text is left out. */
export function facts(pairs: readonly (readonly [label: string, text: Content])[]): Markup | null {
  const there = pairs.filter(([, text]) => text !== null && text !== '');
  return there.length === 0
    ? null
    : piece`<dl class="facts">${there.map(
        ([label, text]) => piece`<div><dt>${label}</dt><dd>${text}</dd></div>`,
      )}</dl>`;
}

export const note = (text: Content): Markup => piece`<p class="note">${text}</p>`;
export const small = (text: Content): Markup | null => (text === null ? null : piece`<p class="small">${text}</p>`);
export const code = (text: string | null): Markup | null =>
  text === null || text === '' ? null : piece`<span class="code">${text}</span>`;

/** A question to the Board: the one thing set apart by a line of the accent colour. */
export const question = (label: string, text: Content): Markup | null =>
  text === null ? null : piece`<div class="question"><p>${label}</p><div>${text}</div></div>`;

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

export interface Cell {
  readonly content: Content | readonly Content[];
  /** What the table is sorted by, where the text itself would not do. */
  readonly sort?: string | number | null;
}

interface TableBody {
  readonly title: Content;
  readonly rows: readonly { readonly attributes?: Markup | null; readonly cells: readonly Cell[] }[];
}

/** A table that scrolls in itself where it must; the script makes its heads sort. */
export function table(
  { page }: Pick<Book, 'page'>,
  caption: string,
  columns: readonly Column[],
  bodies: readonly TableBody[],
  name: string,
): Markup {
  return piece`<div class="scroll" tabindex="0" role="region" aria-label="${`${page.table}: ${caption}`}"><table class="${name}" data-sortable><caption>${caption}</caption><thead><tr>${columns.map(
    ({ title, isNumber }) => piece`<th scope="col" ${isNumber === true && piece` class="number"`}>${title}</th>`,
  )}</tr></thead>${bodies.map(
    ({ title, rows }) =>
      piece`<tbody>${
        title !== null && piece`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${title}</th></tr>`
      }${rows.map(
        ({ attributes, cells }) =>
          piece`<tr${attributes ?? null}>${cells.map(
            ({ content, sort }, index) =>
              piece`<td${columns[index]?.isNumber === true && piece` class="number"`}${sort !== undefined && piece` data-sort="${sort ?? ''}"`}>${content}</td>`,
          )}</tr>`,
      )}</tbody>`,
  )}</table></div>`;
}
