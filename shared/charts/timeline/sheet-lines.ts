import { wrapText } from './wrap-text.ts';
import type { SheetContent, SheetLine, SheetSize } from './sheet-content.ts';

/** Where the columns of a sheet stand, in its unit. */
export interface SheetColumns {
  readonly code: number;
  readonly title: number;
  readonly titleWidth: number;
  /** Where time begins, and how much room it has. */
  readonly track: number;
  readonly trackWidth: number;
}

export interface MeasuredLine {
  readonly line: SheetLine;
  readonly height: number;
  /** The title in lines of its column. */
  readonly text: readonly string[];
}

const codeWidthInEms = 5.6;

export function sheetColumns({ width, margin, fontSize }: SheetSize): SheetColumns {
  const inner = width - 2 * margin;
  const code = margin + fontSize * 1.5;
  const title = code + fontSize * codeWidthInEms;
  const left = Math.min(Math.max(inner * 0.3, fontSize * 20), fontSize * 56);
  const track = margin + left;
  return { code, title, titleWidth: track - title - fontSize, track, trackWidth: width - margin - track };
}

export const lineHeight = (fontSize: number) => fontSize * 1.3;

/** How high each line is: its title is never cut, it takes as many lines as it needs. */
export function measuredLines({ lines }: SheetContent, size: SheetSize): MeasuredLine[] {
  const { titleWidth } = sheetColumns(size);
  const { fontSize } = size;
  return lines.map((line) => {
    if (line.kind === 'group') return { line, text: [line.title], height: fontSize * 2.8 };
    const text = wrapText(line.title, titleWidth, fontSize);
    return { line, text, height: Math.max(fontSize * 2.5, text.length * lineHeight(fontSize) + fontSize) };
  });
}

/**
 * The lines in pages of a height; the head of a group is repeated where its group goes on, and never stands alone at the
 * end. A line higher than a page has a page of its own.
 */
export function paged(lines: readonly MeasuredLine[], height: number, continued: string): MeasuredLine[][] {
  const pages: MeasuredLine[][] = [];
  let page: MeasuredLine[] = [];
  let used = 0;
  let head: MeasuredLine | null = null;
  lines.forEach((line, index) => {
    const isHead = line.line.kind === 'group';
    const needed = line.height + (isHead ? (lines[index + 1]?.height ?? 0) : 0);
    if (page.length > 0 && used + needed > height) {
      pages.push(page);
      page = isHead || head === null ? [] : [repeated(head, continued)];
      used = page.reduce((sum, one) => sum + one.height, 0);
    }
    if (isHead) head = line;
    page.push(line);
    used += line.height;
  });
  if (page.length > 0) pages.push(page);
  return pages;
}

function repeated(head: MeasuredLine, continued: string): MeasuredLine {
  if (head.line.kind !== 'group') return head;
  return { ...head, line: { ...head.line, note: continued } };
}
