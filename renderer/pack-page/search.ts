import { foldText } from '#shared/rules/fold-text.ts';
import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import { titleOf, type PageBook } from './books.ts';

interface Place {
  readonly node: HTMLElement;
  readonly section: string;
  readonly title: string;
  readonly text: string;
  readonly folded: string;
  readonly from: readonly number[];
}

const shownAtOnce = 40;
const around = 48;

/** Finds any word of the pack in its records and sections, in either alphabet, and goes there. */
export function search({ node, main, tools, words }: PageBook): void {
  const w = words.search;
  const name = `${node.dataset['language']}-found`;
  const input = element('input', {
    type: 'search',
    'aria-label': w.label,
    placeholder: w.hint,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-controls': name,
  });
  const panel = element('div', { class: 'found', id: name, hidden: true, role: 'region', 'aria-label': w.results });
  const status = element('p', { role: 'status' });
  tools.append(element('div', { class: 'search', role: 'search' }, input, panel));
  let places: Place[] | null = null;

  const close = () => {
    panel.hidden = true;
  };
  const update = () => {
    clearMarks(main);
    const asked = foldText(input.value.trim()).text.split(' ').filter(Boolean);
    if (asked.length === 0) return close();
    places ??= placesOf(main);
    const hits = places.filter(({ folded }) => asked.every((word) => folded.includes(word)));
    status.textContent =
      hits.length === 0
        ? filled(w.none, { text: input.value.trim() })
        : filled(hits.length === 1 ? w.count_one : w.count_other, { count: hits.length }) +
          (hits.length > shownAtOnce ? `. ${filled(w.more, { count: shownAtOnce })}` : '');
    panel.replaceChildren(
      status,
      ...hits.slice(0, shownAtOnce).map((hit) => {
        const link = element(
          'a',
          { href: `#${hit.node.id}` },
          hit.title === '' ? hit.section : hit.title,
          element(
            'span',
            {},
            excerpt(hit, asked[0] ?? '', hit.title === '' || hit.title === hit.section ? '' : hit.section),
          ),
        );
        link.addEventListener('click', () => {
          close();
          clearMarks(main);
          for (const details of openedFor(hit.node)) details.open = true;
          mark(hit.node, asked);
        });
        return link;
      }),
    );
    panel.hidden = false;
  };
  input.addEventListener('input', update);
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '') panel.hidden = false;
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK' || node.getClientRects().length === 0) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  tools.addEventListener('keydown', (event) => {
    const links = [...panel.querySelectorAll('a')];
    const at = links.findIndex((link) => link === event.target);
    if (event.key === 'Escape') {
      if (event.target !== input) input.focus();
      close();
    } else if (event.key === 'Enter' && event.target === input) {
      links[0]?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? links[at + 1] : at <= 0 ? input : links[at - 1];
      if (next !== undefined && !panel.hidden) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !tools.contains(target)) close();
  });
}

const openedFor = (node: HTMLElement): HTMLDetailsElement[] => {
  const details = node.closest('details');
  return details === null ? [] : [details];
};

/** Records are found each for itself; what of a section is in none of them is found as the section. */
function placesOf(main: HTMLElement): Place[] {
  const nodes = [...main.querySelectorAll<HTMLElement>('[data-place], tr[data-ledger], .section')];
  return nodes.map((node): Place => {
    const section = node.closest('.section')?.querySelector('h2')?.textContent ?? '';
    const text = ownText(node);
    const { text: folded, from } = foldText(text);
    const title = node.matches('[data-ledger]') ? (node.querySelector('td b')?.textContent ?? '') : titleOf(node);
    return { node, section, title, text, folded, from };
  });
}

const skipped = 'script, .comment-button, .comment-form, .own-comment, .unseen, svg title';

function textNodes(node: HTMLElement): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    const holder = next.parentElement;
    if (holder === null || holder.closest(skipped) !== null) continue;
    // A record within a section is a place of its own.
    if (
      holder.closest('[data-place], tr[data-ledger]') !== (node.matches('[data-place], tr[data-ledger]') ? node : null)
    )
      continue;
    nodes.push(next as Text); // only text is walked
  }
  return nodes;
}

const ownText = (node: HTMLElement) =>
  textNodes(node)
    .map((text) => text.data)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function excerpt({ text, folded, from }: Place, word: string, section: string): string {
  const at = Math.max(0, folded.indexOf(word));
  const begin = from[Math.max(0, at - around)] ?? 0;
  const end = from[Math.min(folded.length - 1, at + word.length + around)] ?? text.length;
  const cut = `${begin > 0 ? '…' : ''}${text.slice(begin, end).trim()}${end < text.length ? '…' : ''}`;
  return section === '' ? cut : `${section} · ${cut}`;
}

function mark(node: HTMLElement, asked: readonly string[]): void {
  node.classList.add('here');
  for (const text of textNodes(node)) {
    const { text: folded, from } = foldText(text.data);
    if (text.parentElement instanceof SVGElement) continue;
    const spans = asked
      .flatMap((word) => spansOf(folded, word))
      .toSorted((a, b) => b[0] - a[0])
      .filter(([, end], index, all) => index === 0 || end <= (all[index - 1]?.[0] ?? 0));
    for (const [begin, end] of spans) {
      const found = text.splitText(from[begin] ?? 0);
      found.splitText((from[end] ?? text.data.length + found.data.length) - (from[begin] ?? 0));
      const marked = element('mark');
      found.replaceWith(marked);
      marked.append(found);
    }
  }
}

function spansOf(folded: string, word: string): [begin: number, end: number][] {
  const spans: [number, number][] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
    spans.push([at, at + word.length]);
  return spans;
}

function clearMarks(main: HTMLElement): void {
  for (const node of main.querySelectorAll('.here')) node.classList.remove('here');
  for (const marked of main.querySelectorAll('mark')) {
    const holder = marked.parentNode;
    marked.replaceWith(...marked.childNodes);
    holder?.normalize();
  }
}
