import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import type { CarefulCopy } from './careful-copy.ts';

const key = (name: string) => PDFName.of(name);

/** Keeps the layers of a paper that its author turned off as they are: what nobody was to see is not seen in the book. */
export function carryLayers(paper: PDFDocument, book: PDFDocument, copier: CarefulCopy): void {
  const said = paper.catalog.lookup(key('OCProperties'));
  if (!(said instanceof PDFDict)) return;
  const usual = said.lookup(key('D'));
  const listed = (name: string) => (usual instanceof PDFDict ? refsIn(usual.lookup(key(name))) : []);
  const [off, on] = [listed('OFF'), listed('ON')];
  const isUsuallyOff = usual instanceof PDFDict && usual.lookup(key('BaseState')) === key('OFF');
  for (const layer of refsIn(said.lookup(key('OCGs')))) {
    const copy = copier.copyOf(layer);
    if (copy === undefined) continue;
    const { all, hidden } = layersOf(book);
    all.push(copy);
    if (off.includes(layer) || (isUsuallyOff && !on.includes(layer))) hidden.push(copy);
  }
}

const refsIn = (value: PDFObject | undefined): PDFRef[] =>
  value instanceof PDFArray ? value.asArray().filter((one) => one instanceof PDFRef) : [];

function layersOf({ catalog, context }: PDFDocument): { all: PDFArray; hidden: PDFArray } {
  let layers = catalog.lookup(key('OCProperties'));
  if (!(layers instanceof PDFDict)) {
    layers = context.obj({ OCGs: [], D: { Name: 'Default', OFF: [] } });
    catalog.set(key('OCProperties'), layers);
  }
  // Made just above, or for the paper before.
  const known = layers as PDFDict;
  return {
    all: known.lookup(key('OCGs'), PDFArray),
    hidden: known.lookup(key('D'), PDFDict).lookup(key('OFF'), PDFArray),
  };
}
