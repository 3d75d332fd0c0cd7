import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  ImageRun,
  InternalHyperlink,
  NoBreakHyphen,
  TextRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackLight, PackStatus } from '#shared/model/pack-document/status.ts';
import type { PackText, Statement } from '#shared/model/pack-document/text.ts';
import type { Language } from '#shared/model/values.ts';
import { pixelsOf, svgOf, type Picture, type Typeface } from '../../../documents/pictures/picture.ts';
import { officeWordsIn, otherLanguage, textIn, type OfficeWords } from '../office-words.ts';
import { languageTag, signOf, toneStyle } from './pack-styles.ts';

/** A heading that the contents name. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  /** The number of a section or the name of an annex; none below. */
  readonly number: string | null;
  readonly title: string;
  readonly bookmark: string;
}

/** What every part of the document is written with. It counts bookmarks, pictures and captions, so that each has its own number. */
export interface WordBook {
  readonly document: PackDocument;
  readonly language: Language;
  readonly words: OfficeWords;
  readonly typeface: Typeface;
  /** A text of our own words. */
  run(text: string, style?: string, more?: IRunPropertiesOptions): TextRun[];
  /** A text of the document; where it is missing in this language, the other one, marked as such. */
  t(text: PackText | null, style?: string): ParagraphChild[];
  plain(text: PackText): string;
  says(statement: Statement, style?: string): ParagraphChild[];
  /** The references of figures, each of which leads to annex B. */
  refs(refs: readonly number[]): ParagraphChild[];
  refLabel(ref: number): string;
  sign(tone: PackStatus | PackLight): TextRun;
  /** A mark and its word, in one colour. */
  signed(tone: PackStatus | PackLight, word: string): TextRun[];
  bookmarked(name: string, children: readonly ParagraphChild[]): ParagraphChild[];
  picture(drawing: Picture, about: { name: string; alt: string }): ImageRun;
  readonly contents: ContentsEntry[];
  readonly isQuoted: (ref: number) => boolean;
}

/** Keeps together what must not part at the end of a line, as the PDF does: 22 октомври, 2020 г., № 414, ≥ 70, 20 %. */
const months =
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември|January|February|March|April|May|June|July|August|September|October|November|December';
const together = [
  new RegExp(`(\\d) (г\\.|ч\\.|%|мин\\.|лв\\.|млн\\.|млрд\\.|${months})`, 'g'),
  /(точка|точки|Точка|item|items|Item|версия|version|правило|rule|№|≥|≤|~|§) (\d)/g,
];
const tidy = (text: string) =>
  together.reduce((tied, pattern) => tied.replaceAll(pattern, '$1\u00A0$2'), written(text));

/** What XML cannot hold at all is left out. */
const written = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- exactly those that XML refuses
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** Pixels of a screen in a point: the library measures pictures in them. */
const screen = 96 / 72;

export function createWordBook(document: PackDocument, language: Language, typeface: Typeface): WordBook {
  const words = officeWordsIn(document, language);
  const quoted = new Set<number>();
  let bookmarks = 0;
  let pictures = 0;

  const runIn =
    (in_: Language) =>
    (text: string, style?: string, more: IRunPropertiesOptions = {}) =>
      (text === '' ? [] : tidy(text).split('\n')).map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(style !== undefined && { style }),
            ...(index > 0 && { break: 1 }),
            language: { value: languageTag[in_] },
            ...more,
          }),
      );
  const run = runIn(language);
  const plain = (text: PackText) => tidy(textIn(text, language));

  function t(text: PackText | null, style?: string): ParagraphChild[] {
    if (text === null) return [];
    const other = otherLanguage(language);
    if (text[language].trim() !== '' || text[other].trim() === '') return run(text[language], style);
    return [...runIn(other)(text[other], style, { italics: true }), ...run(` (${words.onlyIn})`, 'Faint')];
  }

  function bookmarked(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    bookmarks += 1;
    // The library counts over all documents of the process; these count over this one.
    const [start, end] = [new BookmarkStart(name, bookmarks), new BookmarkEnd(bookmarks)];
    return [Object.assign(new Bookmark({ id: name, children }), { start, end })];
  }

  const refLabel = (ref: number) => {
    const entry = document.ledger.find((one) => one.ref === ref);
    if (entry === undefined) throw new Error(`figure ${ref} is not in the ledger`);
    return plain(entry.label);
  };

  /** "Б-01" does not part at the end of a line. */
  const unbroken = (label: string) =>
    new TextRun({
      style: 'LedgerReference',
      language: { value: languageTag[language] },
      children: label.split('-').flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part])),
    });

  const refs = (list: readonly number[]): ParagraphChild[] =>
    list.flatMap((ref, index) => {
      const link = new InternalHyperlink({ anchor: `ledger_${ref}`, children: [unbroken(refLabel(ref))] });
      const isFirst = !quoted.has(ref);
      quoted.add(ref);
      // Where a figure is quoted first, the ledger finds its page.
      const place = isFirst ? bookmarked(`quote_${ref}`, [link]) : [link];
      return [...run(index === 0 ? '\u00A0' : ', ', 'LedgerReference'), ...place];
    });

  const sign = (tone: PackStatus | PackLight) =>
    new TextRun({ text: signOf[tone], style: tone === 'none' ? 'Sign' : `Sign-${tone}` });

  return {
    document,
    language,
    words,
    typeface,
    contents: [],
    run,
    t,
    plain,
    refs,
    refLabel,
    bookmarked,
    sign,
    isQuoted: (ref) => quoted.has(ref),
    says: ({ text, refs: list }, style) => [...t(text, style), ...refs(list)],
    signed: (tone, word) => [sign(tone), ...run(`\u00A0${word}`, toneStyle(tone))],
    picture(drawing, { name, alt }) {
      pictures += 1;
      const transformation = { width: drawing.width * screen, height: drawing.height * screen };
      return new ImageRun({
        type: 'svg',
        data: Buffer.from(svgOf(drawing, typeface), 'utf8'),
        fallback: { type: 'png', data: Buffer.from(pixelsOf(drawing, typeface)) },
        transformation,
        altText: { id: String(pictures), name: `${name} ${pictures}`, description: tidy(alt) },
      });
    },
  };
}
