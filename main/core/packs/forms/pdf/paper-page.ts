import { PDFNumber, type PDFArray, type PDFPage } from '@cantoo/pdf-lib';

/** What of a page of a paper is seen, and how it is turned. */
export interface PaperPage {
  readonly left: number;
  readonly bottom: number;
  /** Of what is seen, before it is turned. */
  readonly across: number;
  readonly up: number;
  /** 0, 90, 180 or 270 degrees, clockwise. */
  readonly turn: number;
  /** As a reader sees it. */
  readonly width: number;
  readonly height: number;
}

/** Throws for a page that has no measures, or that nothing is seen of. */
export function paperPage(page: PDFPage): PaperPage {
  const media = boxOf(page.node.MediaBox());
  const crop = page.node.CropBox();
  const cut = crop === undefined ? media : boxOf(crop);
  const [left, bottom] = [Math.max(media.left, cut.left), Math.max(media.bottom, cut.bottom)];
  const [right, top] = [Math.min(media.right, cut.right), Math.min(media.top, cut.top)];
  // A cut outside the page is no cut.
  const box = right > left && top > bottom ? { left, bottom, right, top } : media;
  const [across, up] = [box.right - box.left, box.top - box.bottom];
  if (!(across > 0 && up > 0)) throw new Error('a page without measures');
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const lies = turn % 180 !== 0;
  const [width, height] = lies ? [up, across] : [across, up];
  return { left: box.left, bottom: box.bottom, across, up, turn, width, height };
}

function boxOf(box: PDFArray) {
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((index) => box.lookup(index, PDFNumber).asNumber()) as [
    number,
    number,
    number,
    number,
  ]; // four indices give four numbers
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}
