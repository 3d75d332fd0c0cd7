import type { PageBook } from './books.ts';
import { commentPlaces } from './comment-places.ts';
import { commentsPanel } from './comments-panel.ts';
import { commentStore } from './comment-store.ts';
import type { PackData } from './pack-data.ts';

/** Comments of a member, at their places in both languages. Shows them anew when called. */
export function comments(books: readonly PageBook[], data: PackData): () => void {
  const parts: { show: () => void }[] = [];
  const show = () => {
    for (const part of parts) part.show();
  };
  const store = commentStore(data.document, show);
  for (const book of books) {
    const places = commentPlaces(book, store);
    parts.push(places, commentsPanel(book, { store, places, data }));
  }
  window.addEventListener('beforeunload', (event) => {
    if (!store.isSaved()) event.preventDefault();
  });
  return show;
}
