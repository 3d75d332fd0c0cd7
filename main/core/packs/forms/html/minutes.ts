import type { PackMinutes } from '#shared/model/pack-document/minutes.ts';
import { minutesGroups } from '#shared/rules/minutes-blocks.ts';
import type { Book } from './book.ts';
import { note, row, small } from './layout.ts';
import { piece, type Markup } from './markup.ts';

/** The approved text, and what of the meeting only its members may read. */
export function minutes(book: Book): Markup | null {
  const { document, language } = book;
  const about = document.minutes;
  if (about === undefined) return null;
  const text = minutesGroups(about.text[language]).map(({ kind, lines }) => {
    switch (kind) {
      case 'title':
        return null; // the document is called so
      case 'heading':
        return piece`<h3 class="part">${lines[0] ?? ''}</h3>`;
      case 'subheading':
        return piece`<h4>${lines[0] ?? ''}</h4>`;
      case 'point':
        return piece`<ul>${lines.map((line) => piece`<li>${line}</li>`)}</ul>`;
      case 'text':
        return piece`<p>${lines[0] ?? ''}</p>`;
    }
  });
  return piece`<div class="minutes">${text}</div>${attendance(book, about)}${closed(book, about)}`;
}

function attendance({ t, words }: Book, about: PackMinutes): Markup | null {
  const w = words.minutes;
  if (about.attendance === undefined) return null;
  return piece`<h3 class="part">${w.attendance}</h3>${note(w.attendanceNote)}${
    about.attendance.length === 0
      ? note(w.nobody)
      : piece`<ul class="lines">${about.attendance.map(
          ({ name, role, capacity, attended }) =>
            piece`<li class="row"><div class="label small">${words.agenda.capacity[capacity]}</div><div class="said"><b>${t(name)}</b>${role !== null && piece`, ${t(role)}`} <span class="small">${w.attended[attended]}</span></div></li>`,
        )}</ul>`
  }`;
}

function closed({ t, words }: Book, about: PackMinutes): Markup | null {
  const w = words.minutes;
  if (about.closed === undefined) return null;
  return piece`<h3 class="part">${w.closed}</h3>${note(w.closedNote)}${about.closed.map(
    ({ number, title, discussion, outcomes }) =>
      row(piece`<b>${number}</b>`, [
        piece`<p><b>${t(title)}</b></p>`,
        discussion === null ? null : piece`<p><span class="faint">${w.discussion}:</span> ${t(discussion)}</p>`,
        ...outcomes.map((text) => piece`<p>${t(text)}</p>`),
        discussion === null && outcomes.length === 0 ? small(w.nothing) : null,
      ]),
  )}`;
}
