import { longestComment } from '#shared/model/comment-format.ts';
import type { WrittenComment } from '#shared/model/comment-file.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { titleOf, type PageBook } from './books.ts';
import { placeOf, type CommentStore } from './comment-store.ts';

/** The buttons of one book, the form that each opens, and what was written at its place. */
export function commentPlaces({ main, words, language }: PageBook, store: CommentStore) {
  const w = words.comments;
  const places = new Map(
    [...main.querySelectorAll<HTMLElement>('[data-place]')].map((node) => [node.dataset['place'] ?? '', node] as const),
  );
  const nameOf = (place: string) => {
    const node = places.get(place);
    return node === undefined ? place : titleOf(node);
  };
  const buttons = new Map<string, HTMLButtonElement>();
  for (const [place, node] of places) {
    const button = element(
      'button',
      { type: 'button', class: 'comment-button', 'aria-label': filled(w.addTo, { place: nameOf(place) }) },
      w.add,
    );
    button.addEventListener('click', () => openForm(place));
    buttons.set(place, button);
    (node.querySelector('.head, .top, .label, .title, td') ?? node).append(' ', button);
  }

  let open: HTMLElement | null = null;
  const close = () => {
    open?.remove();
    open = null;
  };

  /** Where what is written stands: under the words it is about. */
  const put = (place: string, node: HTMLElement) => {
    const at = places.get(place);
    if (at === undefined) return;
    const holder = at.matches('.programme') ? null : at.querySelector(':scope > .said, :scope > td:nth-child(2)');
    const head = at.querySelector(':scope > .head, :scope > .title, :scope > .top');
    if (holder !== null) holder.append(node);
    else if (head === null) at.append(node);
    else {
      // After what stands there already.
      let last: Element = head;
      while (last.nextElementSibling?.matches('.own-comment') === true) last = last.nextElementSibling;
      last.after(node);
    }
  };

  function openForm(place: string, comment?: WrittenComment): void {
    close();
    const id = `${language}-comment-text`;
    const area = element('textarea', {
      id,
      rows: '3',
      maxlength: String(longestComment),
      'aria-describedby': `${id}-error`,
    });
    area.value = comment?.text ?? '';
    const error = element('p', { class: 'error', id: `${id}-error`, role: 'alert' });
    const keep = element('button', { type: 'button', class: 'button primary' }, w.keep);
    const cancel = element('button', { type: 'button', class: 'button' }, w.cancel);
    const done = () => {
      close();
      buttons.get(place)?.focus();
    };
    const write = () => {
      if (area.value.trim() === '') {
        error.textContent = w.empty;
        area.focus();
        return;
      }
      store.write(place, area.value.trim(), comment?.id);
      done();
    };
    keep.addEventListener('click', write);
    cancel.addEventListener('click', done);
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') done();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
    });
    open = element(
      'div',
      { class: 'comment-form' },
      element('label', { for: id }, filled(w.label, { place: nameOf(place) })),
      area,
      error,
      element('div', { class: 'actions' }, keep, cancel),
    );
    put(place, open);
    area.focus();
  }

  function show(): void {
    for (const old of main.querySelectorAll('.own-comment')) old.remove();
    for (const comment of store.comments()) {
      const place = placeOf(comment);
      put(
        place,
        element(
          'div',
          { class: 'own-comment', 'data-comment': comment.id },
          element('p', { class: 'text', dir: 'auto' }, comment.text),
          element('div', { class: 'actions' }, ...actions(comment, place)),
        ),
      );
    }
    if (open !== null) open.parentElement?.append(open);
  }

  function actions(comment: WrittenComment, place: string): HTMLElement[] {
    const edit = element(
      'button',
      { type: 'button', class: 'plain-button', 'aria-label': filled(w.editOf, { place: nameOf(place) }) },
      w.edit,
    );
    const remove = element(
      'button',
      { type: 'button', class: 'plain-button', 'aria-label': filled(w.removeOf, { place: nameOf(place) }) },
      w.remove,
    );
    edit.addEventListener('click', () => openForm(place, comment));
    remove.addEventListener('click', () => {
      store.remove(comment.id);
      buttons.get(place)?.focus();
    });
    return [edit, remove];
  }

  return { show, openForm, nameOf, nodeOf: (place: string) => places.get(place) ?? null };
}
