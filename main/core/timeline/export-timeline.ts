import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { formatOf } from '#shared/contract/host.ts';
import type { Sheet, SheetSize } from '#shared/charts/timeline/sheet-content.ts';
import { oneSheet, smallestLetters, timelineSheets } from '#shared/charts/timeline/timeline-sheets.ts';
import type { Day } from '#shared/model/values.ts';
import type { Core } from '../app/core.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { planContext } from '../plan/plan-context.ts';
import { sheetContent, type SheetQuestion } from './sheet-content.ts';

export const papers = { a4: { width: 842, height: 595 }, a3: { width: 1191, height: 842 } } as const;

/** In points: no office printer prints nearer to the edge than about 6 mm. */
const paperMargin = 28;
const paperLetters = 8;

/** One drawing, as high as it takes, in pixels. */
const drawingSize: SheetSize = { width: 1_600, height: null, margin: 28, fontSize: 12 };

export interface DrawingRequest extends SheetQuestion {
  asOf?: Day | undefined;
}

export interface PagesRequest extends DrawingRequest {
  paper: keyof typeof papers;
  fitting: 'split' | 'onePage';
}

/** The whole timeline as one SVG. */
export function timelineDrawing(core: Core, { asOf, ...asked }: DrawingRequest): Sheet {
  const content = sheetContent(core.session.workbook().database, planContext(core, asOf), asked);
  const [sheet] = timelineSheets(content, drawingSize);
  if (sheet === undefined) throw new Error('a drawing without a height is one sheet');
  return sheet;
}

/**
 * The whole timeline as the pages of a PDF: the same bytes for the same plan and question. Throws SHEET_TOO_FULL where one
 * page would have letters that nobody can read, PACK_RENDER_FAILED.
 */
export async function timelinePages(core: Core, request: PagesRequest): Promise<{ pdf: Uint8Array; pages: number }> {
  const { asOf, paper, fitting, ...asked } = request;
  const content = sheetContent(core.session.workbook().database, planContext(core, asOf), asked);
  const size = { ...papers[paper], margin: paperMargin, fontSize: paperLetters };
  const sheets = fitting === 'split' ? timelineSheets(content, size) : [onOnePage()];
  const title = `${content.heading}, ${content.sub}`;
  return {
    pdf: await core.packRenderer.renderSheet('timeline', { title, sheets }, request.language),
    pages: sheets.length,
  };

  function onOnePage(): Sheet {
    const sheet = oneSheet(content, size);
    if (sheet.letters < smallestLetters) throw new DomainError('SHEET_TOO_FULL', {});
    return sheet;
  }
}

export type SaveRequest = { grant: string } & (
  | ({ format: 'svg' } & DrawingRequest)
  | ({ format: 'pdf' } & PagesRequest)
);

/**
 * Writes the drawing or the pages, whole or not at all, where the person chose. Throws GRANT_EXPIRED, INVALID_INPUT for a
 * name of another kind, SHEET_TOO_FULL, PACK_RENDER_FAILED, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export async function saveTimeline(
  core: Core,
  { grant, format, ...request }: SaveRequest,
): Promise<{ name: string; pages: number }> {
  const path = core.grants.redeem(grant, 'saveFile');
  if (formatOf(path) !== format)
    throw new DomainError('INVALID_INPUT', {
      issues: [{ path: 'grant', message: `not the name of a ${format} file` }],
    });
  if (!('paper' in request)) {
    writeAtomically(path, Buffer.from(timelineDrawing(core, request).svg, 'utf8'));
    return { name: basename(path), pages: 1 };
  }
  const { pdf, pages } = await timelinePages(core, request);
  writeAtomically(path, pdf);
  return { name: basename(path), pages };
}
