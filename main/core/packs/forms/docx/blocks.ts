import {
  AlignmentType,
  Paragraph,
  SequentialIdentifier,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { approximateTextWidth } from '#shared/charts/text-width.ts';
import type { PackLight, PackStatus } from '#shared/model/pack-document/status.ts';
import type { Picture } from '../../../documents/pictures/picture.ts';
import { labelWidth, tableStyle, textWidth } from './pack-styles.ts';
import type { WordBook } from './word-book.ts';

export type Runs = readonly ParagraphChild[];

/** A paragraph before it is made, so that it can still be told to stay with the next. */
export interface Line {
  readonly style: string;
  readonly children: Runs;
  readonly more: IParagraphOptions;
}
export type Block = Line | FileChild;

export const asFileChild = (block: Block): FileChild => ('more' in block ? paragraphOf(block) : block);
const paragraphOf = ({ style, children, more }: Line) => new Paragraph({ style, children, ...more });

export const lineParagraph = (style: string, children: Runs): Paragraph => new Paragraph({ style, children });

/** What stays on one page: a record with all that is said of it. */
export const together = (lines: readonly Line[]): Line[] =>
  lines.map((one, index) => (index === lines.length - 1 ? one : { ...one, more: { ...one.more, keepNext: true } }));

const tab = () => new TextRun({ children: [new Tab()] });
const newLine = () => new TextRun({ break: 1 });

export const line = (style: string, children: Runs, more: IParagraphOptions = {}): Line => ({ style, children, more });

export const body = (children: Runs): Line => line('BodyText', children);
export const note = (book: WordBook, sentence: string): Line => line('SmallText', book.run(sentence));

/** A label at the left, what it says at the right: a paragraph that hangs, so that it is edited as one. */
export const labelled = (label: Runs, said: Runs, isLong = false): Line =>
  line('Labelled', [...label, isLong ? newLine() : tab(), ...said]);

/** Points that the column of labels leaves for a label and a gap after it; a longer one has a line of its own. */
const labelRoom = labelWidth / 20 - 1.5;
const letters = 9.5;
const signRoom = 11;
const signLetters = 8.8;

/** A pair of a faint label and its text, or nothing where nothing is said. */
export const fact = (book: WordBook, label: string, said: Runs): Line[] =>
  said.length === 0 ? [] : [labelled(book.run(label, 'Faint'), said, approximateTextWidth(label, letters) > labelRoom)];

/** The same with the mark and the word of a status or a light. */
export const signedLine = (book: WordBook, tone: PackStatus | PackLight, word: string, said: Runs): Line =>
  labelled(book.signed(tone, word), said, signRoom + approximateTextWidth(word, signLetters) > labelRoom);

/** A section begins on a new page; its number or the letter of its annex stands in the column of labels. */
export function section(book: WordBook, title: string, annex?: string): Line {
  const sections = book.contents.filter(({ level, number }) => level === 1 && /^\d/.test(number ?? '')).length;
  const number = annex === undefined ? String(sections + 1) : `${book.words.annex} ${annex}`;
  const bookmark = mark(book, 1, title, number);
  return line('Heading1', [
    ...book.run(number, annex === undefined ? 'SectionNumber' : 'AnnexLetter'),
    tab(),
    ...book.bookmarked(bookmark, book.run(title)),
  ]);
}

export function subsection(book: WordBook, title: string): Line {
  const bookmark = mark(book, 2, title, null);
  return line('Heading2', book.bookmarked(bookmark, book.run(title)));
}

/** One record: its code in the column of labels, its title beside it. */
export const record = (book: WordBook, code: string, title: Runs): Line =>
  line('Heading3', [...book.run(code, 'Code'), tab(), ...title]);

function mark({ contents }: WordBook, level: 1 | 2, title: string, number: string | null): string {
  // Word knows the bookmarks of its contents by this name.
  const bookmark = `_Toc${String(contents.length + 1).padStart(8, '0')}`;
  contents.push({ level, number, title, bookmark });
  return bookmark;
}

export function question(book: WordBook, label: string, asked: Runs): Line {
  return line('Question', [...book.run(label, 'Accent', { size: 16 }), newLine(), ...asked]);
}

/** A picture with its numbered caption. */
export function pictured(book: WordBook, drawing: Picture, about: { title: string; alt: string }): Line[] {
  const name = book.words.office.figure;
  return [
    line(pictureStyle(drawing), [book.picture(drawing, { name, alt: about.alt })]),
    caption(book, 'Caption', name, about.title),
  ];
}

/** A wide picture takes the column of labels too. */
const pictureStyle = ({ width }: Picture) => (width * 20 > textWidth - labelWidth + 1 ? 'WidePicture' : 'PictureLine');

/** A picture that only repeats what the line beside it says has no number. */
export const plainPicture = (book: WordBook, drawing: Picture, alt: string): Line =>
  line(pictureStyle(drawing), [book.picture(drawing, { name: book.words.office.figure, alt })]);

const caption = (book: WordBook, style: string, name: string, title: string) =>
  line(style, [...book.run(`${name} `), new SequentialIdentifier(name), ...book.run(`. ${title}`)]);

export interface Column {
  readonly label: string;
  /** Twentieths of a point; what is left over goes to the column without a width. */
  readonly width?: number;
  readonly isRight?: boolean;
}

export type Cell = readonly Line[];

export const cell = (children: Runs): Line => line('CellText', children);
export const smallCell = (children: Runs): Line => line('CellSmall', children);

/** Rows of a table, or the title of those that follow. */
export type Row = readonly Cell[] | { readonly group: Runs };

/** A table with its numbered caption, whose head is repeated on every page and whose rows stay whole. */
export function table(book: WordBook, title: string, columns: readonly Column[], rows: readonly Row[]): Block[] {
  const given = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const widths = columns.map(({ width }) => width ?? textWidth - given);
  return [
    caption(book, 'TableCaption', book.words.office.table, title),
    new Table({
      style: tableStyle,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label, isRight }, at) =>
            cellOf(widths[at], [line('TableHead', book.run(label), right(isRight))]),
          ),
        }),
        ...rows.map((row) =>
          'group' in row
            ? new TableRow({
                cantSplit: true,
                children: [
                  new TableCell({
                    columnSpan: columns.length,
                    children: [paragraphOf(line('CellText', row.group, { keepNext: true, spacing: { before: 120 } }))],
                  }),
                ],
              })
            : new TableRow({ cantSplit: true, children: row.map((children, at) => cellOf(widths[at], children)) }),
        ),
      ],
    }),
    // Word joins tables that touch.
    line('Small', []),
  ];
}

const right = (isRight: boolean | undefined): IParagraphOptions => (isRight ? { alignment: AlignmentType.RIGHT } : {});

const cellOf = (width: number | undefined, children: Cell) =>
  new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    // A cell without a paragraph is no cell to Word.
    children: (children.length === 0 ? [cell([])] : children).map(paragraphOf),
  });

/** Some runs with a sign between them. */
export const joined = (book: WordBook, parts: readonly Runs[], between: string): ParagraphChild[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => [...(index === 0 ? [] : book.run(between)), ...part]);
