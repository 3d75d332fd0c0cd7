import { dayFromNumber, dayNumber } from '#shared/rules/day.ts';
import { drawSheet, furniture } from './draw-sheet.ts';
import type { Sheet, SheetContent, SheetSize } from './sheet-content.ts';
import { measuredLines, paged, sheetColumns } from './sheet-lines.ts';
import { monthsOf, type TimeExtent } from './time-window.ts';

/**
 * The whole timeline on as many sheets as it takes, with the header on each: first all activities in the time that
 * one sheet has room for, then in the next. Nothing is cut off; what goes beyond a sheet goes on on another.
 */
export function timelineSheets(content: SheetContent, size: SheetSize): Sheet[] {
  const lines = measuredLines(content, size);
  const { top, bottom } = furniture(content, size);
  const pages = size.height === null ? [lines] : paged(lines, size.height - top - bottom, content.continued);
  const periods = periodsOf(content.period, size);
  const order = orderOf(content);
  const all = periods.flatMap((period) => (pages.length === 0 ? [[]] : pages).map((page) => ({ period, page })));
  return all.map(({ period, page }, index) =>
    drawSheet({ content, size, period, lines: page, page: index + 1, pages: all.length, order }),
  );
}

const orderOf = ({ lines }: SheetContent): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, index) => (line.kind === 'activity' ? [[line.facts.id, index] as const] : [])));

/** A month narrower than this many letters is too narrow for what happens in it. */
const narrowestMonth = 0.7;

/** As many stretches of one length as the sheets are wide enough for. */
function periodsOf(period: TimeExtent, size: SheetSize): TimeExtent[] {
  const most = sheetColumns(size).trackWidth / (size.fontSize * narrowestMonth);
  const count = size.height === null ? 1 : Math.ceil(monthsOf(period) / most);
  if (count <= 1) return [period];
  const first = dayNumber(period.first);
  const days = (dayNumber(period.last) + 1 - first) / count;
  return Array.from({ length: count }, (_, index) => ({
    first: dayFromNumber(Math.round(first + days * index)),
    last: dayFromNumber(Math.round(first + days * (index + 1)) - 1),
  }));
}

/** How small the letters may become before nobody reads them, in points. */
export const smallestLetters = 4;

/**
 * The whole timeline on one sheet: laid out larger and scaled down until everything is on it. `letters` is how large the
 * smallest text then is, in points of the sheet.
 */
export function oneSheet(content: SheetContent, size: SheetSize & { height: number }): Sheet & { letters: number } {
  let scale = 1;
  for (;;) {
    const larger = { ...size, width: size.width / scale, height: null };
    const height = measuredLines(content, larger).reduce((sum, line) => sum + line.height, 0);
    const { top, bottom } = furniture(content, larger);
    if (top + height + bottom <= size.height / scale) break;
    scale *= 0.96;
  }
  const laidOut = { ...size, width: size.width / scale, height: size.height / scale };
  const sheet = drawSheet({
    content,
    size: laidOut,
    period: content.period,
    lines: measuredLines(content, laidOut),
    page: 1,
    pages: 1,
    order: orderOf(content),
    shownAs: { width: size.width, height: size.height },
  });
  return { ...sheet, letters: size.fontSize * 0.9 * scale };
}
