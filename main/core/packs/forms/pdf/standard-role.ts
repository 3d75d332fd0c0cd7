import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** The structure types of ISO 32000-1, and Title and the like of its successor as what they were before. */
const standard = new Set(
  (
    'Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
const otherwise: Readonly<Record<string, string>> = {
  // The document here is the book.
  Document: 'Art',
  // Its annotation, which a link is made of, is not carried.
  Link: 'Span',
  Title: 'P',
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  FENote: 'Note',
};

/** What an element is, in words that every reader knows, whatever the paper calls it. */
export function standardRole(role: PDFObject | undefined, roles: PDFObject | undefined): string {
  let name = role instanceof PDFName ? role.decodeText() : '';
  for (let step = 0; step < 10 && !standard.has(name) && roles instanceof PDFDict; step += 1) {
    const mapped = roles.lookup(PDFName.of(name));
    if (!(mapped instanceof PDFName)) break;
    name = mapped.decodeText();
  }
  const plain = otherwise[name] ?? name;
  return standard.has(plain) ? plain : /^H\d+$/.test(plain) ? 'H6' : 'Span';
}
