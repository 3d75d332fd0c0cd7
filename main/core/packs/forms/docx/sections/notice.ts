import { Tab, TextRun } from 'docx';
import { dayWords, relationTo } from '../../issue-words.ts';
import { fact, line, type Block } from '../blocks.ts';
import type { WordBook } from '../word-book.ts';
import { leftOut, provenance } from './annexes.ts';
import { draftLine } from './cover.ts';

/** The head of a document of a few pages: what it is, of which meeting, to which pack. */
export function opening(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const { meeting, pack, minutes } = document;
  const w = words.cover;
  const department = pack.department === null ? [] : [...run(' · '), ...t(pack.department)];
  const approvedBy = minutes?.approved.by ?? null;
  return [
    line('NoticeLine', [
      ...t(pack.publisher),
      ...department,
      new TextRun({ children: [new Tab()] }),
      ...t(pack.number),
    ]),
    line('Heading1', book.run(book.plain(pack.title)), { pageBreakBefore: false }),
    ...(pack.draft ? [draftLine(book)] : []),
    ...fact(book, w.meeting, t(meeting.when)),
    ...fact(book, w.place, t(meeting.place)),
    ...fact(book, w[relationTo[pack.kind]], t(pack.supersedes?.label ?? null)),
    ...fact(book, w.edition, run(`${words.editions[pack.edition]}, ${words.language}`)),
    ...(minutes === undefined
      ? []
      : fact(book, dayWords(words, pack).label, [
          ...t(minutes.approved.on),
          ...(approvedBy === null ? [] : [...run(', '), ...t(approvedBy)]),
        ])),
  ];
}

/** Its foot: what the edition leaves out, and where the document comes from. */
export const imprint = (book: WordBook): Block[] => [
  ...(book.document.colophon.omissions.length === 0 ? [] : leftOut(book)),
  ...provenance(book),
];
