import { readXlsx } from 'hucre/xlsx';
import type { PackDocument } from '#shared/model/pack-document.ts';
import type { Language } from '#shared/model/values.ts';
import { withoutApostrophe } from '#shared/rules/neutralised.ts';
import { partOf } from '../../../documents/testing/archive-parts.ts';
import { all, readXml, textOf, type XmlElement } from '../../../documents/testing/read-xml.ts';
import { readPdf, type PdfPage, type PdfWord } from '../../render/testing/read-pdf.ts';
import { officeWordsIn } from '../office-words.ts';

/** Each figure of a form as a reader finds it: what is printed beside which reference in annex B. */
export type PrintedFigures = Map<string, string>;

/** Wherever lines end, words are divided and spaces do not part: two forms say the same where these are equal. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u00AD\u200B-]+/gu, '');

export const ledgerFigures = ({ ledger }: PackDocument, language: Language): PrintedFigures =>
  new Map(ledger.map(({ label, value }) => [label[language], squeezed(value[language])]));

const points = (millimetres: number) => (millimetres / 25.4) * 72;
/** Where the columns of annex B begin (resources/packs/v1/annexes.typ): references, figures, values and days. */
const margin = points(22);
const valueColumn = { from: margin + points(14 + 74), to: margin + points(14 + 74 + 46) };

/** Reads annex B of the PDF by where its words stand. */
export async function pdfFigures(pdf: Uint8Array, language: Language): Promise<PrintedFigures> {
  const { pages } = await readPdf(pdf);
  const { sections } = officeWordsIn({ templateVersion: 1 }, language);
  const figures: PrintedFigures = new Map();
  for (const page of pages.filter(({ words }) => isUnderHeading(words, sections.ledger))) readLedgerPage(page, figures);
  return figures;
}

/** The running head names the section of the page. */
const isUnderHeading = (words: readonly PdfWord[], title: string) => {
  const top = Math.max(...words.map(({ bottom }) => bottom));
  const head = words.filter(({ bottom }) => Math.abs(bottom - top) < 1).map(({ text }) => text);
  return head.join(' ').endsWith(title);
};

function readLedgerPage({ words }: PdfPage, figures: PrintedFigures): void {
  const labels = words
    .filter(({ left, text }) => Math.abs(left - margin) < 2 && /^[БB]-\d+$/.test(text))
    .toSorted((one, other) => other.bottom - one.bottom);
  labels.forEach((label, index) => {
    const below = labels[index + 1]?.bottom ?? points(23);
    const value = words
      .filter(
        ({ left, bottom }) =>
          left >= valueColumn.from && left < valueColumn.to && bottom <= label.bottom + 1 && bottom > below + 1,
      )
      .toSorted((one, other) => other.bottom - one.bottom || one.left - other.left);
    figures.set(label.text, squeezed(value.map(({ text }) => text).join(' ')));
  });
}

/** Reads annex B of the text document: the table whose first cells are the places that references lead to. */
export function docxFigures(docx: Uint8Array): PrintedFigures {
  const body = readXml(partOf(docx, 'word/document.xml'));
  const figures: PrintedFigures = new Map();
  for (const row of all(body, 'w:tr')) {
    const [label, , value] = row.children.filter(({ name }) => name === 'w:tc');
    if (label === undefined || value === undefined) continue;
    const isEntry = all(label, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name']?.startsWith('ledger_'));
    if (isEntry) figures.set(textOf(label), squeezed(textOf(value)));
  }
  return figures;
}

/** The references that stand beside figures, and lead to annex B. */
export const docxReferences = (body: XmlElement): Set<number> =>
  new Set(
    all(body, 'w:hyperlink').flatMap(({ attributes }) => {
      const place = /^ledger_(\d+)$/.exec(attributes['w:anchor'] ?? '');
      return place === null ? [] : [Number(place[1])];
    }),
  );

/** Reads the sheet of figures. */
export async function xlsxFigures(xlsx: Uint8Array, language: Language): Promise<PrintedFigures> {
  const { ledger, sections } = officeWordsIn({ templateVersion: 1 }, language);
  const { sheets } = await readXlsx(xlsx);
  const sheet = sheets.find(({ name }) => name === sections.ledger);
  const [head = [], ...rows] = sheet?.rows ?? [];
  const [label, value] = [head.indexOf(ledger.ref), head.indexOf(ledger.value)];
  return new Map(
    rows.map((row) => [String(row[label]), squeezed(withoutApostrophe(String(row[value] ?? '')))] as const),
  );
}

/** Reads annex B of the page in one of its languages: each row that a reference leads to, by its label and its value. */
export function htmlFigures(page: Uint8Array, language: Language): PrintedFigures {
  const text = new TextDecoder().decode(page);
  const books = text.split('<div class="book ').slice(1);
  const book = books.find((one) => one.startsWith(`${language}"`)) ?? '';
  return new Map(
    [...book.matchAll(/<tr[^>]* data-ledger="\d+"[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => {
      const part = (pattern: RegExp) => shown(pattern.exec(row)?.[1] ?? '');
      return [part(/<b>(.*?)<\/b>/s), squeezed(part(/<b class="value">(.*?)<\/b>/s))] as const;
    }),
  );
}

/** What a reader sees of markup: its text, without tags. */
const shown = (markup: string) => textOf(readXml(`<p>${markup.replaceAll(/<br>/g, ' ')}</p>`));
