import { basename } from 'node:path';
import { DomainError } from '#shared/contract/errors.ts';
import { formatOf } from '#shared/contract/host.ts';
import { printedAtMost, type PrintRequest } from '#shared/contract/plan-print.ts';
import { smallestSheetLetters } from '#shared/charts/fit-columns.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { activityRowsOf } from '../activities/activity-rows.ts';
import { keptViews } from '../activities/activity-views.ts';
import { askPlan } from '../activities/ask-plan.ts';
import { todayOf, type Core } from '../app/core.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { planContext } from '../plan/plan-context.ts';
import { levelNamesOf } from '../strategy/level-names-of.ts';
import { readRecords } from '../workbook/records.ts';
import { districtsSheet } from './districts-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/**
 * Writes the table of the plan or the matrix of its districts as a PDF, whole or not at all, where the person chose. Throws
 * GRANT_EXPIRED, INVALID_INPUT for a name of another kind, PRINT_TOO_LONG, SHEET_TOO_FULL where the letters could not be read,
 * STOPPED, PACK_RENDER_FAILED, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export async function printPlan(
  core: Core,
  request: PrintRequest,
  signal?: AbortSignal,
): Promise<{ name: string; bytes: number }> {
  const path = core.grants.redeem(request.grant, 'saveFile');
  if (formatOf(path) !== 'pdf')
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'grant', message: 'not the name of a pdf file' }] });
  const sheet = planSheet(core, request);
  if (sheet.paper.letters < smallestSheetLetters) throw new DomainError('SHEET_TOO_FULL', {});
  const template = request.what === 'table' ? 'plan-table' : 'districts';
  const pdf = await core.packRenderer.renderSheet(template, sheet, request.language, signal);
  if (signal?.aborted) throw new DomainError('STOPPED', {});
  writeAtomically(path, pdf);
  return { name: basename(path), bytes: pdf.length };
}

/** What the pages say, before anything is drawn. */
function planSheet(core: Core, request: PrintRequest) {
  const { question, language, asOf, paper, orientation, fitting } = request;
  const { database, name } = core.session.workbook();
  const context = planContext(core, asOf);
  const answer = askPlan(database, context, question, language);
  if (answer.sum.total > printedAtMost) throw new DomainError('PRINT_TOO_LONG', { limit: printedAtMost });
  const [plan] = readRecords(database, 'plan');
  const look = {
    i18n: createI18n(language, levelNamesOf(database)),
    language,
    planTitle: plan?.title ?? null,
    workbook: name,
    today: todayOf(core),
  };
  const layout = { paper, orientation, fitting };
  if (request.what === 'districts') {
    const { viewById } = keptViews(database, context);
    return districtsSheet({ answer, question, cells: request.cells, layout, viewById }, look);
  }
  const ids = [...new Set(answer.groups.flatMap((group) => group.ids))];
  const rowById = new Map(activityRowsOf(database, context, ids).rows.map((row) => [row.id, row]));
  return tableSheet({ answer, question, columns: request.columns, layout, rowById }, look);
}
