import { pageBooks } from './books.ts';
import { chartPoints } from './chart-points.ts';
import { comments } from './comments.ts';
import { followContents } from './contents.ts';
import { ledgerCards } from './ledger-card.ts';
import { packData } from './pack-data.ts';
import { search } from './search.ts';
import { sortTables } from './sort-tables.ts';
import { switchLanguage } from './switch-language.ts';

/**
 * The HTML pack: a page that a member opens from a stick without the application and without a network. Everything in it can
 * be read without this script; with it the pack is searched, sorted and commented on. It is built into one file
 * (`.scripts/build-lone-pages.mjs`).
 */
const data = packData();
const books = pageBooks(data);
for (const book of books) {
  search(book);
  sortTables(book);
  chartPoints(book);
  ledgerCards(book);
  followContents(book);
}
const showComments = data.takesComments ? comments(books, data) : () => undefined;
switchLanguage(books, data, showComments);
