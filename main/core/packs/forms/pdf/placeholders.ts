import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { TagTree } from './tag-tree.ts';

const key = (name: string) => PDFName.of(name);
/** The address by which the template marks where a page of a paper goes (`papers.typ`): which paper, which page. */
const address = /^sofia-roadmap-paper:(\d+)\/(\d+)$/;

/** A page of the book that waits for a page of a paper. */
export interface Placeholder {
  readonly page: PDFPage;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** Its figure among the tags, with the name of the page, and a number under which its marks can be found. */
  readonly element: PDFRef;
  readonly structParent: number;
}

/** Takes the marks of the template out of the book: for each paper its pages, in order. */
export function takePlaceholders(book: PDFDocument, tags: TagTree): Placeholder[][] {
  const papers: Placeholder[][] = [];
  for (const page of book.getPages()) {
    const annotations = page.node.Annots();
    for (const ref of annotations?.asArray() ?? []) {
      const annotation = book.context.lookup(ref, PDFDict);
      const [, paper, sheet] = address.exec(addressOf(annotation)) ?? [];
      if (annotations === undefined || paper === undefined || sheet === undefined) continue;
      const structParent = annotation.lookup(key('StructParent'), PDFNumber).asNumber();
      const { x, y, width, height } = annotation.lookup(key('Rect'), PDFArray).asRectangle();
      const place = { page, left: x, bottom: y, width, height };
      // The template draws a figure with the name of the page, and in it a link that says where it is.
      const element = tags.withoutChild(tags.ownerOf(structParent));
      (papers[Number(paper)] ??= [])[Number(sheet)] = { ...place, element, structParent };
      annotations.remove(annotations.asArray().indexOf(ref));
      if (annotations.size() === 0) page.node.delete(key('Annots'));
      if (ref instanceof PDFRef) book.context.delete(ref);
    }
  }
  return papers;
}

function addressOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(key('A'), PDFDict)?.lookup(key('URI'));
  return uri instanceof PDFString ? uri.asString() : '';
}
