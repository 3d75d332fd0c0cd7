import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfWord {
  readonly text: string;
  /** Points from the left edge of the page. */
  readonly left: number;
  readonly right: number;
  /** Points from the bottom edge: the baseline. */
  readonly bottom: number;
}

export interface PdfPage {
  readonly words: readonly PdfWord[];
  readonly text: string;
  readonly width: number;
  readonly links: number;
}

export interface PdfReading {
  readonly pages: readonly PdfPage[];
  readonly text: string;
  readonly title: string;
  readonly created: string;
  readonly language: string;
  readonly tagged: boolean;
  /** Titles of the outline, top level. */
  readonly outline: readonly string[];
}

/** Reads a PDF back as a viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  // The reader takes the buffer for itself.
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const words = content.items.flatMap((item): PdfWord[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, bottom] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, left, right: left + item.width, bottom }];
    });
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const annotations = (await page.getAnnotations()) as { subtype: string }[];
    const links = annotations.filter(({ subtype }) => subtype === 'Link').length;
    pages.push({ words, text: plainSpaces(text), width: page.view[2] ?? 0, links });
  }
  const { info } = (await document.getMetadata()) as {
    info: { Title: string; CreationDate: string; Language: string };
  };
  const outline = (await document.getOutline()) ?? [];
  const marked = await document.getMarkInfo();
  return {
    pages,
    text: pages.map((page) => page.text).join('\n'),
    title: info.Title,
    created: info.CreationDate,
    language: info.Language,
    // It is a Map, whatever its type says.
    tagged: (marked as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') ?? false,
    outline: outline.map(({ title }) => title),
  };
}

/** No-break spaces and line ends as spaces, so that a sentence is found wherever its lines end. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\s\u200b]+/g, ' ');
}
