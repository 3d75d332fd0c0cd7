import { isNotice } from '#shared/model/pack-document/identity.ts';
import { dayWords, issueNumber, relationTo } from '../issue-words.ts';
import type { Book } from './book.ts';
import { facts } from './layout.ts';
import { piece, type Markup } from './markup.ts';

/** What this pack is, of which meeting, and of which day its data are. */
export function cover(book: Book): Markup {
  const { document, words, t, plain } = book;
  const { pack, meeting } = document;
  const w = words.cover;
  const department = pack.department === null ? null : piece` · ${plain(pack.department)}`;
  const supersedes = pack.supersedes === null ? [] : [[w[relationTo[pack.kind]], t(pack.supersedes.label)] as const];
  return piece`<header class="cover"><p class="publisher"><span>${plain(pack.publisher)}${department}</span><span>${plain(pack.number)}</span></p><h1>${plain(pack.body)}</h1><p class="title">${t(pack.title)}</p>${meeting.title !== null && piece`<p class="theme">${t(meeting.title)}</p>`}${
    pack.draft && piece`<p class="draft">${w.draft}</p>`
  }${facts([
    [
      w.meeting,
      piece`${t(meeting.when)}${meeting.dateIsProposed && piece` <span class="faint">(${w.proposed})</span>`}`,
    ],
    [w.place, t(meeting.place)],
    [w.chair, t(meeting.chair)],
    [dayWords(words, pack).label, t(pack.dataAsOf.text)],
    [w.edition, `${words.editions[pack.edition]}, ${issueNumber(words, pack)}`],
    ...supersedes,
  ])}${!isNotice(pack.kind) && piece`<p class="small">${w.about[pack.edition]}</p><p class="small">${w.ledgerNote}</p>`}</header> `;
}
