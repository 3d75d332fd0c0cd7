import type { ActivityRow } from '#shared/contract/activities.ts';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { fitColumns, paperSize, planColumnSizes, sheetMargin, type SheetLayout } from '#shared/charts/fit-columns.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { keptTexts, planCellText, type PlanCellWords } from '#shared/i18n/plan-cell-text.ts';
import { planChoiceName } from '#shared/i18n/plan-choice-name.ts';
import { shortDate } from '#shared/i18n/short-date.ts';
import { awaited } from '#shared/i18n/wait-sentence.ts';
import { numberColumns, type ColumnId } from '#shared/model/plan-columns.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { sheetHead, sumOnPaper, type SheetLook } from './sheet-head.ts';

/** What a cell says; most say only a text. */
type SheetCell =
  | string
  | { text: string; status?: ActivityStatusCode; struck?: string; note?: string; isWritten?: boolean };

/** Columns of what people wrote: texts of any length. */
const writtenColumns: ReadonlySet<ColumnId> = new Set(['title', 'responsible', 'owner', 'focusArea']);

export interface TableSheetInput {
  readonly answer: PlanAnswer;
  readonly question: PlanQuestion;
  readonly columns: readonly ColumnId[];
  readonly layout: SheetLayout;
  readonly rowById: ReadonlyMap<string, ActivityRow>;
}

/** What the printed table of the plan says (`resources/sheets/plan-table`): every row that matches, every text final. */
export function tableSheet({ answer, question, columns, layout, rowById }: TableSheetInput, look: SheetLook) {
  const { i18n, language } = look;
  const t = i18n.getFixedT(language, ['activities', 'status', 'fields', 'common'] as const);
  const inPrint = i18n.getFixedT(language, 'planPrint');
  const order = withKeysFirst(columns);
  const { bands, letters } = fitColumns(
    order.map((id) => ({ id, ...planColumnSizes[id] })),
    layout,
  );
  const { width, height } = paperSize(layout);
  const words = { language, t, shared: keptTexts() };
  return {
    ...sheetHead(answer, question, look),
    paper: { width, height, margin: sheetMargin, letters },
    bands: bands.map((band, index) => ({
      part: bands.length === 1 ? '' : inPrint('sheet.part', { part: index + 1, parts: bands.length }),
      columns: band.columns.map((column) => ({
        /** Where the column stands in a row. */
        at: order.indexOf(column.id),
        name: t(`activities:column.${column.id}`),
        width: column.width,
        isNumber: numberColumns.has(column.id),
        isCode: column.id === 'code',
        isTitle: column.id === 'title',
        isWritten: writtenColumns.has(column.id),
      })),
    })),
    hasGroups: question.grouping !== 'none',
    groups: answer.groups.map((group) => ({
      title:
        question.grouping === 'none'
          ? ''
          : capitalised(planChoiceName(question.grouping, { value: group.key, named: group.named }, i18n, language)),
      sum: sumOnPaper(group.sum, look),
      rows: group.ids.flatMap((id) => {
        const activity = rowById.get(id);
        return activity === undefined ? [] : [order.map((column) => sheetCell(column, activity, words, look))];
      }),
    })),
    sum: sumOnPaper(answer.sum, look),
  };
}

/** The number and the title say which activity a row is, so they begin it: in every part of a table that is split. */
function withKeysFirst(columns: readonly ColumnId[]): readonly ColumnId[] {
  const keys: readonly ColumnId[] = ['code', 'title'];
  return [...keys, ...columns.filter((id) => !keys.includes(id))];
}

function sheetCell(
  column: ColumnId,
  activity: ActivityRow,
  words: PlanCellWords,
  { i18n, language }: SheetLook,
): SheetCell {
  const text = planCellText(column, activity, words) || '—';
  const { status, waits, dates, baselineDue } = activity;
  if (column === 'status') {
    const age = status.facts.report?.ageDays;
    const isOld = status.status === 'noRecentReport' && age !== undefined;
    const notes = [
      status.late ? words.t('status:late') : '',
      waits.length > 0
        ? i18n.getFixedT(language, 'planPrint')('sheet.waits', {
            what: waits.map((wait) => awaited(wait, language)).join(', '),
          })
        : '',
    ].filter(Boolean);
    return {
      text: isOld ? words.t('activities:silentFor', { count: age }) : text,
      status: status.status,
      ...(notes.length > 0 && { note: notes.join('; ') }),
    };
  }
  if (column === 'due' && dates.slipped !== null && baselineDue !== null)
    return { text, struck: shortDate(baselineDue, language) };
  if (column === 'due' && activity.dueAsOf === null) return { text, isWritten: true };
  if (column === 'lastReport' && status.facts.report !== null)
    return { text, note: words.t('activities:age', { count: status.facts.report.ageDays }) };
  return text;
}
