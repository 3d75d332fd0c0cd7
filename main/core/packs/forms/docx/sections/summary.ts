import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { PackChange, PackHeadline, PackSummary, StatusMix } from '#shared/model/pack-document/summary.ts';
import {
  body,
  labelled,
  line,
  note,
  plainPicture,
  record,
  section,
  signedLine,
  subsection,
  together,
  type Block,
  type Runs,
} from '../blocks.ts';
import { labelWidth, textWidth } from '../pack-styles.ts';
import { ink } from '../pictures/inks.ts';
import { mixBar } from '../pictures/mix-bar.ts';
import type { WordBook } from '../word-book.ts';

export function summary(book: WordBook): Block[] {
  const about = book.document.summary;
  if (about === null) return [];
  return [
    section(book, book.words.sections.summary),
    ...(about.lead === null ? [] : [line('Lead', book.says(about.lead))]),
    ...headlines(book, about.headlines),
    ...changes(book, about),
    ...questions(book, about),
  ];
}

/** The figures of the pack side by side, each under its rule. */
function headlines(book: WordBook, items: readonly PackHeadline[]): Block[] {
  if (items.length === 0) return [];
  const wide = Math.floor(textWidth / items.length);
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: wide * items.length, type: WidthType.DXA },
      columnWidths: items.map(() => wide),
      borders: {
        top: { style: BorderStyle.SINGLE, size: 7, color: ink.slice(1) },
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: items.map(
            ({ figure, label, note: more, refs }) =>
              new TableCell({
                width: { size: wide, type: WidthType.DXA },
                margins: { right: 200 },
                children: [
                  new Paragraph({ style: 'Figure', children: [...book.t(figure), ...book.refs(refs)] }),
                  new Paragraph({ children: book.t(label, 'Strong') }),
                  ...(more === null ? [] : [new Paragraph({ style: 'Small', children: book.t(more) })]),
                ],
              }),
          ),
        }),
      ],
    }),
    line('Small', []),
  ];
}

function changes(book: WordBook, { since, changes: all }: PackSummary): Block[] {
  const { run, t, words } = book;
  const w = words.summary;
  return [
    subsection(book, since === null ? w.firstMeeting : `${w.since} ${book.plain(since)}`),
    ...(all.length === 0 ? [note(book, since === null ? w.noChangesFirst : w.noChanges)] : []),
    ...all.map(({ status, word, title, sentence, question }) =>
      changed(book, status, word, [
        ...t(title, 'Strong'),
        ...run('. ', 'Strong'),
        ...book.says(sentence),
        ...(question === null ? [] : [...run(' '), ...t(question, 'Accent')]),
      ]),
    ),
  ];
}

const changed = (book: WordBook, status: PackChange['status'], word: PackText, said: Runs) =>
  status === null ? labelled(book.t(word, 'Strong'), said) : signedLine(book, status, book.plain(word), said);

function questions(book: WordBook, { questions: all }: PackSummary): Block[] {
  const { run, t, words } = book;
  const w = words.summary;
  const item = w.item.charAt(0).toUpperCase() + w.item.slice(1);
  return [
    subsection(book, w.questions),
    ...(all.length === 0 ? [note(book, w.noQuestions)] : []),
    ...all.flatMap(({ item: number, text, about }) =>
      together([
        labelled(number === null ? [] : run(`${item} ${number}`, 'Accent'), t(text, 'Strong')),
        ...(about === null ? [] : [line('SmallText', t(about))]),
      ]),
    ),
  ];
}

/** Points of the bar: what the column of labels leaves of the page. */
const barWidth = (textWidth - labelWidth) / 20;

export function focusAreas(book: WordBook): Block[] {
  const about = book.document.focusAreas;
  if (about === null) return [];
  const w = book.words.focusAreas;
  return [
    section(book, about.heading === undefined ? book.words.sections.focusAreas : book.plain(about.heading)),
    ...area(book, about.whole, 14),
    ...(about.areas.length === 0 ? [note(book, w.empty)] : []),
    ...about.areas.flatMap((mix) => area(book, mix, 9)),
    body(book.run(w.note, 'Soft')),
  ];
}

function area(book: WordBook, mix: StatusMix, height: number): Block[] {
  const { run, t, words } = book;
  const w = words.focusAreas;
  const count = `${mix.total} ${mix.total === 1 ? w.one : w.other}`;
  const heading = record(book, mix.code ?? '', t(mix.title));
  if (mix.total === 0) return together([heading, labelled([], run(w.none, 'Soft'))]);
  return together([
    heading,
    labelled(run(count, 'Soft'), [...t(mix.sentence), ...book.refs(mix.refs)]),
    plainPicture(book, mixBar(mix.shares, barWidth, height), altOf(book, mix)),
    body(
      mix.shares.flatMap(({ status, count: many }, index) => [
        ...run(index === 0 ? '' : '    '),
        book.sign(status),
        ...run(`\u00A0${many} `, 'Strong'),
        ...run(countWord(book, status, many), 'Soft'),
      ]),
    ),
  ]);
}

const countWord = ({ words }: WordBook, status: StatusMix['shares'][number]['status'], count: number) =>
  words.status[status][count === 1 ? 'one' : 'other'];

const altOf = (book: WordBook, mix: StatusMix) =>
  `${book.plain(mix.title)}. ${book.words.focusAreas.alt}: ${mix.shares
    .map(({ status, count }) => `${count} ${countWord(book, status, count)}`)
    .join(', ')}. ${book.plain(mix.sentence)}`;
