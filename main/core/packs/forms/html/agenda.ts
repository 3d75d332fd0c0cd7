import type { PackAgendaItem } from '#shared/model/pack-document/meeting.ts';
import type { Book } from './book.ts';
import { code, facts, note, question, recordRow, row, small } from './layout.ts';
import { piece, joined, type Markup } from './markup.ts';

/** A heading over the items below it. */
const sectionLine = ({ t }: Book, { number, title }: PackAgendaItem): Markup =>
  piece`<div class="row agenda-section"><div class="label"><p>${number}</p></div><div class="said"><h3>${t(title)}</h3></div></div>`;

function item(book: Book, entry: PackAgendaItem, isUnderSection: boolean): Markup {
  if (entry.isSection === true) return sectionLine(book, entry);
  const { t } = book;
  const w = book.words.agenda;
  const records = joined(
    entry.records.map((record) => piece`${code(record.code)} ${t(record.title)}`),
    piece`; `,
  );
  const papers = joined(
    entry.papers.map(
      (paper) => piece`${t(paper.title)}${paper.file !== null && piece` <span class="faint">(${paper.file})</span>`}`,
    ),
    piece`; `,
  );
  const purpose = w.purpose[entry.purpose];
  return recordRow(
    book,
    { section: 'agenda', about: entry.number },
    [
      piece`<p class="when"><b>${entry.number}</b> ${entry.startsAt !== null && piece`<span>${entry.startsAt}</span>`}${entry.minutes !== null && piece` <span class="faint">${entry.minutes} ${w.minutes}</span>`}</p>`,
    ],
    [
      heading(
        isUnderSection,
        entry.number.includes('.'),
        piece`${t(entry.title)}${purpose !== '' && piece` <span class="purpose ${entry.purpose}">${purpose}</span>`}`,
      ),
      small(t(entry.presenter)),
      question(w.question, t(entry.question)),
      facts([
        [w.records, entry.records.length === 0 ? null : records],
        [w.papers, entry.papers.length === 0 ? null : papers],
      ]),
    ],
  );
}

/** Below the headings of sections, where there are any. */
const heading = (isUnderSection: boolean, isPoint: boolean, title: Markup): Markup =>
  isUnderSection
    ? piece`<h4 class="${isPoint && 'sub'}"> ${title}</h4>`
    : piece`<h3 class="${isPoint && 'sub'}"> ${title}</h3>`;

function itemsOf(book: Book): Markup[] {
  const items = book.document.agenda?.items ?? [];
  let isUnderSection = false;
  return items.map((entry) => {
    isUnderSection ||= entry.isSection === true;
    return item(book, entry, isUnderSection);
  });
}

/** What came after the pack was issued. */
export const additions = (book: Book): Markup | null =>
  book.document.agenda && piece`${note(book.words.notice.lead)}${itemsOf(book)}`;

export function agenda(book: Book): Markup {
  const { document, t, words } = book;
  const { agenda: about, meeting } = document;
  const w = words.agenda;
  const c = words.cover;
  const link =
    meeting.link === null ? null : piece`<a href="${meeting.link}" rel="noopener noreferrer">${meeting.link}</a>`;
  return piece`${facts([
    [
      c.meeting,
      piece`${t(meeting.when)}${meeting.dateIsProposed && piece` <span class="faint">(${c.proposed})</span>`}`,
    ],
    [c.place, t(meeting.place)],
    [book.page.link, link],
  ])}${(about?.items ?? []).length === 0 ? note(w.empty) : itemsOf(book)}${
    about?.total ? row('', small(t(about.total))) : null
  }<h3 class="part" id="${book.id('participants')}">${w.participants}</h3>${
    meeting.participants.length === 0
      ? note(w.noParticipants)
      : piece`<ul class="lines">${meeting.participants.map(
          ({ name, role, capacity, topic }) =>
            piece`<li class="row"><div class="label small">${w.capacity[capacity]}</div><div class="said"><b>${t(name)}</b>${role !== null && piece`, ${t(role)}`}${topic !== null && piece` <span class="small">${t(topic)}</span>`}</div></li>`,
        )}</ul>`
  }`;
}
