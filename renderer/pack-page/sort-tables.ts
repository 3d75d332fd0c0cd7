import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import type { PageBook } from './books.ts';

type Way = 'ascending' | 'descending' | null;
const next = { ascending: 'descending', descending: null } as const;

/** Heads of tables sort: up, down, and back to the order of the pack. Groups keep their rows. */
export function sortTables({ main, language, words }: PageBook): void {
  const collator = new Intl.Collator(language, { numeric: true });
  const status = element('p', { class: 'unseen', role: 'status' });
  main.append(status);
  for (const table of main.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    if (table.tBodies.length === 0 || [...table.tBodies].every((body) => body.rows.length < 3)) continue;
    const original = [...table.tBodies].map((body) => [...body.rows]);
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    let sorted: { column: number; way: Way } = { column: -1, way: null };
    heads.forEach((head, column) => {
      const title = head.textContent ?? '';
      const button = element('button', { type: 'button', title: filled(words.sort.by, { column: title }) }, title);
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const way: Way = sorted.column === column && sorted.way !== null ? next[sorted.way] : 'ascending';
        sorted = { column, way };
        for (const other of heads) other.removeAttribute('aria-sort');
        if (way !== null) head.setAttribute('aria-sort', way);
        [...table.tBodies].forEach((body, index) =>
          body.append(...ordered(original[index] ?? [], column, way, collator)),
        );
        const told = way === null ? words.sort.none : way === 'ascending' ? words.sort.up : words.sort.down;
        status.textContent = filled(words.sort.sorted, { column: title, way: told });
      });
    });
  }
}

function ordered(rows: readonly HTMLTableRowElement[], column: number, way: Way, collator: Intl.Collator) {
  const heads = rows.filter((row) => row.classList.contains('group'));
  const others = rows.filter((row) => !row.classList.contains('group'));
  if (way === null) return [...heads, ...others];
  const keyed = others.map((row) => {
    const cell = row.cells[column];
    return { row, key: (cell?.dataset['sort'] ?? cell?.textContent ?? '').trim() };
  });
  const sign = way === 'ascending' ? 1 : -1;
  keyed.sort((a, b) => {
    // What has no value is last either way.
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    const [x, y] = [Number(a.key), Number(b.key)];
    return sign * (Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a.key, b.key) : x - y);
  });
  return [...heads, ...keyed.map(({ row }) => row)];
}
