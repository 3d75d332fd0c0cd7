import { PDFDict, PDFName, PDFRawStream, type PDFContext, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { plainCopy, type CarefulCopy } from './careful-copy.ts';
import { pageContent } from './page-content.ts';
import type { PaperPage } from './paper-page.ts';

const key = (name: string) => PDFName.of(name);
const drawnWith = ['ColorSpace', 'ExtGState', 'Font', 'Pattern', 'Shading', 'XObject'].map(key);
/** How a stream is packed; the rest of what a page says of its stream is not about drawing. */
const packing = ['Filter', 'DecodeParms'].map(key);

/** Registers what a page of a paper draws as a form of the book, cut to what is seen of it. Throws for what cannot be read. */
export function pageForm(page: PDFPage, shape: PaperPage, copier: CarefulCopy, book: PDFContext): PDFRef {
  const content = pageContent(page);
  const form = book.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [shape.left, shape.bottom, shape.left + shape.across, shape.bottom + shape.up],
    Resources: resourcesOf(page, copier, book),
  });
  const group = page.node.lookup(key('Group'));
  if (group instanceof PDFDict) form.set(key('Group'), copier.copy(group));
  if (content instanceof PDFRawStream) {
    for (const name of packing) {
      const value = content.dict.get(name);
      if (value !== undefined) form.set(name, copier.copy(value));
    }
    return book.register(PDFRawStream.of(form, content.contents));
  }
  const packed = book.flateStream(content);
  for (const [name, value] of packed.dict.entries()) form.set(name, value);
  return book.register(PDFRawStream.of(form, packed.getContents()));
}

function resourcesOf(page: PDFPage, copier: CarefulCopy, book: PDFContext): PDFDict {
  const made = PDFDict.withContext(book);
  const resources = page.node.Resources();
  if (resources === undefined) return made;
  for (const name of drawnWith) {
    const value = resources.lookup(name);
    if (value instanceof PDFDict) made.set(name, copier.copy(value));
  }
  const properties = resources.lookup(key('Properties'));
  if (properties instanceof PDFDict) made.set(key('Properties'), marksOf(properties, copier, book));
  return made;
}

/** Lists of properties of marked content; those that are layers are shared with what else is on them. */
function marksOf(properties: PDFDict, copier: CarefulCopy, book: PDFContext): PDFDict {
  const made = PDFDict.withContext(book);
  for (const [name, value] of properties.entries()) {
    const type = properties.lookupMaybe(name, PDFDict)?.lookup(key('Type'));
    const isLayer = type === key('OCG') || type === key('OCMD');
    made.set(name, isLayer ? copier.copy(value) : plainCopy(properties.context, book, value));
  }
  return made;
}
