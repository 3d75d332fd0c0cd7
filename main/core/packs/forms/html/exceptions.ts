import { exceptionStatuses } from '#shared/model/pack-document/status.ts';
import type { PackException, PackReport } from '#shared/model/pack-document/exceptions.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Book } from './book.ts';
import { code, facts, note, question, recordRow, small } from './layout.ts';
import { signed } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';

export const reportTexts = ({ t, words: { exceptions: w } }: Book, report: PackReport): Markup | null =>
  facts([
    [w.done, t(report.done)],
    [w.next, t(report.next)],
    [w.blockers, t(report.blockers)],
  ]);

export const asked = ({ t, words: { exceptions: w } }: Book, ask: PackText | null, item: string | null) =>
  question(item === null ? w.ask : `${w.ask} · ${w.item} ${item}`, t(ask));

function exception(book: Book, entry: PackException): Markup {
  const { t, says, words } = book;
  const w = words.exceptions;
  const who = [entry.focusArea, entry.unit, entry.owner].map((part) => t(part));
  const { report } = entry;
  return recordRow(
    book,
    { section: 'exceptions', about: entry.code },
    [
      code(entry.code),
      piece`<p>${signed(entry.status, words.status[entry.status].word)}</p>`,
      piece`<p class="small">${entry.due === null ? w.noTerm : piece`${w.due}: ${t(entry.due)}`}${
        entry.dueWas !== null && piece`<br /><span class="faint">${w.dueWas}: ${t(entry.dueWas)}</span>`
      }</p>`,
    ],
    [
      piece`<h4>${t(entry.title)}</h4>`,
      who.some((part) => part !== null) ? piece`<p class="small">${joined(who, piece` · `)}</p>` : null,
      piece`<p>${says(entry.reason)}</p>`,
      report === null
        ? null
        : piece`<p class="small reported">${w.report} ${t(report.asOf)}${report.author !== null && piece` · ${t(report.author)}`}</p>${reportTexts(book, report)}`,
      report === null && entry.status !== 'noRecentReport' ? small(w.noReport) : null,
      asked(book, entry.ask, entry.agendaItem),
    ],
  );
}

export function exceptions(book: Book): Markup | null {
  const all = book.document.exceptions;
  if (all === null) return null;
  const { words } = book;
  const groups = exceptionStatuses.map((status) => [status, all.filter((entry) => entry.status === status)] as const);
  // What did not happen is said first, so that it never stands alone.
  const quiet = groups.filter(([, entries]) => entries.length === 0).map(([status]) => words.exceptionNone[status]);
  return piece`${quiet.length > 0 && note(quiet.join(' '))}${groups
    .filter(([, entries]) => entries.length > 0)
    .map(
      ([status, entries]) =>
        piece`<h3 class="part" id="${book.id(`exceptions-${status}`)}">${words.exceptionGroups[status]}</h3>${entries.map((entry) => exception(book, entry))}`,
    )}`;
}
