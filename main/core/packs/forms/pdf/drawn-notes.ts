import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { CarefulCopy } from './careful-copy.ts';
import type { Matrix } from './placement.ts';

const key = (name: string) => PDFName.of(name);

/** How an annotation looks, and where it stands on its page. */
export interface DrawnNote {
  readonly form: PDFRef;
  readonly matrix: Matrix;
}

/** Links look like nothing, and notes that open have their look for screens alone. */
const unprinted = new Set(['Link', 'Popup', 'Text', 'FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D']);
const hidden = 2;
const printed = 4;

/**
 * What stands on a page besides the page itself and is printed with it: stamps, signatures, what was filled into a form. Only
 * how it looks is taken; it does nothing any more.
 */
export function notesOf(page: PDFPage, copier: CarefulCopy, book: PDFContext): DrawnNote[] {
  const annotations = page.node.Annots();
  return (annotations?.asArray() ?? []).flatMap((_, index): DrawnNote[] => {
    const note = annotations?.lookup(index);
    return note instanceof PDFDict ? drawnNote(note, copier, book) : [];
  });
}

function drawnNote(note: PDFDict, copier: CarefulCopy, book: PDFContext): DrawnNote[] {
  const kind = note.lookup(key('Subtype'));
  const flags = note.lookup(key('F'));
  const said = flags instanceof PDFNumber ? flags.asNumber() : 0;
  if (kind instanceof PDFName && unprinted.has(kind.decodeText())) return [];
  if ((said & hidden) !== 0 || (said & printed) === 0) return [];
  const look = lookOf(note);
  const rect = numbersIn(note.lookup(key('Rect')), 4);
  const stream = look === null ? undefined : note.context.lookup(look);
  if (look === null || !(stream instanceof PDFStream) || rect === null) return [];
  const box = numbersIn(stream.dict.lookup(key('BBox')), 4);
  const form = copier.copy(look);
  if (box === null || !(form instanceof PDFRef)) return [];
  const { dict } = book.lookup(form, PDFStream);
  dict.set(key('Type'), key('XObject'));
  dict.set(key('Subtype'), key('Form'));
  const own = numbersIn(stream.dict.lookup(key('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0];
  const matrix = matrixInto(rect, boundsOf(box, own));
  return matrix === null ? [] : [{ form, matrix }];
}

/** The usual look; of several, such as that of a ticked box, the one that is shown. */
function lookOf(note: PDFDict): PDFRef | null {
  const looks = note.lookup(key('AP'));
  if (!(looks instanceof PDFDict)) return null;
  const usual = looks.get(key('N'));
  const found = usual instanceof PDFRef ? note.context.lookup(usual) : usual;
  if (found instanceof PDFStream) return usual instanceof PDFRef ? usual : null;
  const state = note.lookup(key('AS'));
  if (!(found instanceof PDFDict) || !(state instanceof PDFName)) return null;
  const look = found.get(state);
  return look instanceof PDFRef ? look : null;
}

function numbersIn(value: PDFObject | undefined, count: number): number[] | null {
  if (!(value instanceof PDFArray) || value.size() !== count) return null;
  const numbers = value.asArray().flatMap((_, index) => {
    const number = value.lookup(index);
    return number instanceof PDFNumber ? [number.asNumber()] : [];
  });
  return numbers.length === count ? numbers : null;
}

type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/** What a box reaches over when it is turned or sheared. */
function boundsOf(
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[],
): Bounds {
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** ISO 32000-1, 12.5.5: the look is stretched into the rectangle of the annotation. */
function matrixInto([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[], [left, bottom, right, top]: Bounds): Matrix | null {
  if (right <= left || top <= bottom) return null;
  const across = Math.abs(x1 - x0) / (right - left);
  const up = Math.abs(y1 - y0) / (top - bottom);
  return [across, 0, 0, up, Math.min(x0, x1) - left * across, Math.min(y0, y1) - bottom * up];
}
