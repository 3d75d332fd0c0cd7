import { longestCommentAuthor } from '#shared/model/comment-format.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { download, localToday } from '#renderer/lone-page/saved-file.ts';
import type { PageBook } from './books.ts';
import type { commentPlaces } from './comment-places.ts';
import { commentsFileName, commentsText, loadComments } from './comments-file.ts';
import { placeOf, type CommentStore } from './comment-store.ts';
import type { PackData } from './pack-data.ts';

/** All comments in one list, the name of who wrote them, and the file that they are saved in. */
export function commentsPanel(
  { node, tools, words, language }: PageBook,
  { store, places, data }: { store: CommentStore; places: ReturnType<typeof commentPlaces>; data: PackData },
) {
  const w = words.comments;
  const id = `${language}-comments`;
  const toggle = element('button', { type: 'button', class: 'button', 'aria-expanded': 'false', 'aria-controls': id });
  const list = element('ul');
  const none = element('p', { class: 'small' }, w.none);
  const who = element('input', {
    id: `${id}-who`,
    type: 'text',
    maxlength: String(longestCommentAuthor),
    autocomplete: 'name',
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-required': 'true',
  });
  const whoError = element('p', { class: 'error', id: `${id}-error`, hidden: true });
  const status = element('p', { class: 'status', role: 'status' });
  const file = element('input', { type: 'file', accept: '.json,application/json', hidden: true, tabindex: '-1' });
  const button = (text: string, name: string, onPress: () => void) => {
    const made = element('button', { type: 'button', class: name }, text);
    made.addEventListener('click', onPress);
    return made;
  };
  const panel = element(
    'aside',
    { class: 'panel', id, hidden: true, tabindex: '-1', 'aria-label': w.title },
    element(
      'header',
      {},
      element('h2', {}, w.title),
      button(w.close, 'plain-button', () => setOpen(false)),
    ),
    element('div', { class: 'list' }, element('p', { class: 'small' }, w.intro), none, list),
    element(
      'footer',
      {},
      element('label', { for: who.id }, w.name),
      element('p', { class: 'small', id: `${id}-hint` }, w.nameHint),
      who,
      whoError,
      element(
        'div',
        { class: 'actions' },
        button(w.save, 'button primary', save),
        button(w.load, 'button', () => file.click()),
      ),
      status,
      file,
    ),
  );
  tools.append(toggle);
  node.append(panel);

  function setOpen(isOpen: boolean): void {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? panel : toggle).focus();
  }
  toggle.addEventListener('click', () => setOpen(panel.hasAttribute('hidden')));
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') setOpen(false);
  });
  who.addEventListener('input', () => {
    whoError.hidden = true;
    who.removeAttribute('aria-invalid');
    store.setAuthor(who.value);
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen !== undefined) void load(chosen);
  });

  function save(): void {
    if (store.comments().length === 0) {
      status.textContent = w.empty;
      return;
    }
    if (store.author().trim() === '') {
      whoError.textContent = w.nameMissing;
      whoError.hidden = false;
      who.setAttribute('aria-invalid', 'true');
      who.focus();
      return;
    }
    const saved = store.toSave();
    const name = commentsFileName(data, saved.author, localToday());
    download(name, commentsText(data, saved));
    store.markSaved(saved);
    status.textContent = filled(w.saved, { name });
  }

  async function load(chosen: File): Promise<void> {
    const loaded = await loadComments(chosen, data);
    if (typeof loaded === 'string') {
      status.textContent = w[loaded];
      return;
    }
    store.load(loaded);
    status.textContent = filled(w.loaded, { count: loaded.comments.length });
  }

  function show(): void {
    const comments = store.comments();
    toggle.textContent = comments.length === 0 ? w.open : filled(w.count, { count: comments.length });
    none.hidden = comments.length > 0;
    if (who.value !== store.author()) who.value = store.author();
    list.replaceChildren(
      ...comments.map((comment) => {
        const place = placeOf(comment);
        const at = places.nodeOf(place);
        return element(
          'li',
          {},
          element('a', { class: 'where', href: `#${at?.id ?? ''}` }, places.nameOf(place)),
          element('p', { class: 'text', dir: 'auto' }, comment.text),
        );
      }),
    );
    if (!store.isSaved()) status.textContent = filled(w.unsaved, { count: comments.length });
  }

  if (store.wasKept) status.textContent = w.loadedDraft;
  return { show };
}
