import type { PackPaper } from '#shared/model/pack-document/papers.ts';
import type { Book } from './book.ts';
import { note, table } from './layout.ts';
import { piece, type Markup } from './markup.ts';

/** The papers whose pages are bound into the printed book; a page on a screen names them and says where they stand. */
export function papers(book: Book): Markup | null {
  const { document, t, words, page } = book;
  if (document.papers === undefined) return null;
  const w = words.papers;
  const about = ({ version, language }: PackPaper) =>
    [version > 1 ? `${w.version} ${version}` : '', language === null ? '' : w.languages[language]]
      .filter(Boolean)
      .join(', ');
  const columns = [{ title: w.item }, { title: w.paper }, { title: w.language }, { title: w.pages, isNumber: true }];
  const rows = document.papers.map((paper) => ({
    cells: [
      { content: piece`<b>${paper.item}</b>`, sort: paper.item },
      { content: piece`<b>${t(paper.title)}</b><p class="small">${t(paper.itemTitle)}</p>` },
      { content: about(paper) },
      { content: String(paper.sheets.count), sort: paper.sheets.count },
    ],
  }));
  return piece`${note(page.papers)}${table(book, words.sections.papers, columns, [{ title: null, rows }], 'papers')}`;
}
