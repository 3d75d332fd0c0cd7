import {
  ParseSpeeds,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFDocument,
  PDFString,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PackPaper } from '#shared/model/pack-document/papers.ts';
import { carefulCopy } from './careful-copy.ts';
import { carryLayers } from './layers.ts';
import { carryTags, type CarriedPage } from './carry-tags.ts';
import { notesOf, type DrawnNote } from './drawn-notes.ts';
import { pageForm } from './page-form.ts';
import { paperPage, type PaperPage } from './paper-page.ts';
import { pictureForm } from './picture-form.ts';
import { matrixOfPage, matrixOfPicture, placed, written, type Matrix, type Placement } from './placement.ts';
import { takePlaceholders, type Placeholder } from './placeholders.ts';
import { tagTreeOf, type TagTree } from './tag-tree.ts';

const key = (name: string) => PDFName.of(name);

/** A paper with its bytes. */
export interface PaperToBind extends Pick<PackPaper, 'mediaType' | 'language'> {
  readonly bytes: Uint8Array;
  /** What it is called in the language of the book. */
  readonly name: string;
}

/**
 * Puts the pages of papers into the places that the template left for them: each as a form, made to fit, with the head and
 * foot of the book around it. A paper that is tagged brings its tags; of any other, each page is a figure with its name.
 * Pure: the same book and papers give the same bytes. Throws for a paper that cannot be read or has other pages than the
 * document says.
 */
export async function bindPapers(book: PDFDocument, papers: readonly PaperToBind[]): Promise<void> {
  const tags = tagTreeOf(book);
  const places = takePlaceholders(book, tags);
  for (const [index, paper] of papers.entries()) {
    const waiting = places[index] ?? [];
    if (paper.mediaType === 'application/pdf') await bindPdf(book, tags, paper, waiting, `paper${index + 1}-`);
    else await bindPicture(book, tags, paper.bytes, paper.mediaType, waiting);
  }
}

async function bindPicture(
  book: PDFDocument,
  tags: TagTree,
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
  places: readonly Placeholder[],
): Promise<void> {
  const [place] = places;
  if (place === undefined || places.length !== 1) throw new Error(`a picture has ${places.length} pages`);
  const { image, size } = await pictureForm(book, bytes, mediaType);
  // Of a picture on a screen, a point is three quarters of one in print.
  const where = placed(place, { width: size.width * 0.75, height: size.height * 0.75 });
  drawAsFigure(book, tags, place, drawing(matrixOfPicture(size.orientation, where), named(place, 'Paper', image)));
}

async function bindPdf(
  book: PDFDocument,
  tags: TagTree,
  { bytes, name, language }: PaperToBind,
  places: readonly Placeholder[],
  prefix: string,
): Promise<void> {
  const paper = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fast,
    warnOnInvalidObjects: false,
  });
  const pages = paper.getPages();
  const [first] = places;
  if (first === undefined || pages.length !== places.length)
    throw new Error(`a paper has ${pages.length} pages, and the document says ${places.length}`);
  const copier = carefulCopy(paper.context, book.context);
  const drawn = places.map((place, index): DrawnPage => {
    const page = pages[index];
    if (page === undefined) throw new Error('a page is missing'); // they are as many
    const shape = paperPage(page);
    const form = pageForm(page, shape, copier, book.context);
    const carried = { from: page.ref, on: place.page.ref, form, structParent: place.structParent };
    return { place, shape, carried, notes: notesOf(page, copier, book.context) };
  });
  carryLayers(paper, book, copier);
  const pagesOfTags = drawn.map(({ carried }) => carried);
  const under = book.context.register(book.context.obj({ Type: 'StructElem', S: 'Part' }));
  const tagged = carryTags({ paper, book: book.context, tags, copier, pages: pagesOfTags, under, prefix });
  const figures = new Set(drawn.filter(({ carried }) => !tagged.has(carried)));
  if (tagged.size === 0) book.context.delete(under);
  else {
    const part = book.context.lookup(under, PDFDict);
    const spoken = languageOf(paper) ?? language;
    part.set(key('T'), PDFHexString.fromText(name));
    if (spoken !== null) part.set(key('Lang'), PDFString.of(spoken));
    tags.insertBefore(first.element, under);
    for (const page of drawn) if (!figures.has(page)) tags.withoutChild(page.place.element);
  }
  for (const page of drawn) drawPage(book, tags, page, figures.has(page));
}

interface DrawnPage {
  readonly place: Placeholder;
  readonly shape: PaperPage;
  readonly carried: CarriedPage;
  /** What was stamped or written on it, and is no part of the page itself. */
  readonly notes: readonly DrawnNote[];
}

function languageOf({ catalog }: PDFDocument): string | null {
  const language = catalog.lookup(key('Lang'));
  const said = language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '';
  return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(said) ? said : null;
}

function drawPage(book: PDFDocument, tags: TagTree, page: DrawnPage, isFigure: boolean): void {
  const { place, shape, carried, notes } = page;
  const where = placed(place, shape);
  const matrix = matrixOfPage(shape, where);
  const own = drawing(matrix, named(place, 'Paper', carried.form));
  const looks = notes.map(({ form, matrix: at }, index) => drawing(at, named(place, `Note${index + 1}`, form)));
  const box = written(shape.left, shape.bottom, shape.across, shape.up);
  const stamps = looks.length === 0 ? '' : `q\n${written(...matrix)} cm\n${box} re W n\n${looks.join('')}Q\n`;
  if (isFigure) drawAsFigure(book, tags, place, own + stamps, frame(where));
  else append(book, place, own + (stamps && artifact(stamps)) + frame(where));
}

/** Marks what is drawn as the content of the figure that the template named. */
function drawAsFigure(book: PDFDocument, tags: TagTree, place: Placeholder, content: string, around = ''): void {
  const { page, element, structParent } = place;
  if (page.node.has(key('StructParents'))) throw new Error('the template marked what it keeps free');
  append(book, place, `/Figure <</MCID 0>> BDC\n${content}EMC\n${around}`);
  page.node.set(key('StructParents'), PDFNumber.of(structParent));
  tags.setOwners(structParent, [element]);
  const figure = book.context.lookup(element, PDFDict);
  figure.set(key('Pg'), page.ref);
  figure.set(key('K'), book.context.obj([0]));
}

const drawing = (matrix: Matrix, name: string) => `q\n${written(...matrix)} cm\n/${name} Do\nQ\n`;
const artifact = (content: string) => `/Artifact BMC\n${content}EMC\n`;

/** A hairline where the page of the paper ends, so that nobody takes it for one of ours. */
const frame = ({ x, y, width, height }: Placement) =>
  artifact(`q\n0.35 w\n0.804 0.78 0.729 RG\n${written(x, y, width, height)} re S\nQ\n`);

function named({ page }: Placeholder, name: string, form: PDFRef): string {
  page.node.setXObject(key(name), form);
  return name;
}

function append(book: PDFDocument, { page }: Placeholder, content: string): void {
  page.node.addContentStream(book.context.register(book.context.flateStream(content)));
}
