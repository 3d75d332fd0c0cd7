import type { ComparedPlans, ShownSide } from '#shared/contract/compare.ts';
import {
  comparedNotes,
  rowsOfSection,
  sideNote,
  sideWords,
  type CompareWords,
  type ComparisonRow,
} from '#shared/i18n/compare-sentences.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { comparisonSections, type StatusLine } from '#shared/rules/compare-plans/comparison.ts';
import { wordDifference } from '#shared/rules/compare-plans/word-difference.ts';

/** What the sheet of a comparison says (`resources/sheets/comparison`): every text final, in one language. */
export function comparisonSheet(
  compared: ComparedPlans,
  words: CompareWords,
  { workbook, today }: { workbook: string; today: Day },
) {
  const t = words.i18n.getFixedT(words.language, 'compare');
  const { from, to, basis, comparison } = compared;
  const isMarked = from.recordedLater !== 'all' && to.recordedLater !== 'all';
  const side = (label: string, shown: ShownSide) => ({
    label,
    text: sideWords(shown, basis, words),
    note: sideNote(shown, words),
  });
  return {
    title: t('sheet.title'),
    workbook,
    madeOn: { day: today, text: t('sheet.madeOn', { date: formatDate(today, words.language) }) },
    sides: [side(t('before'), from), side(t('after'), to)],
    notes: comparedNotes(compared, words),
    sections: comparisonSections
      .map((section) => ({
        title: t(`section.${section}`),
        rows: rowsOfSection(compared, section, words).map((row, index) =>
          sheetRow(row, section === 'status' ? comparison.status[index] : undefined, words, isMarked),
        ),
      }))
      .filter(({ rows }) => rows.length > 0),
    words: {
      code: t('csv.code'),
      record: t('csv.activity'),
      change: t('sheet.change'),
      later: t('recordedLater'),
      same: t('same'),
      page: t('sheet.page'),
      pageOf: t('sheet.pageOf'),
    },
  };
}

const sheetRow = (
  row: ComparisonRow,
  status: StatusLine | undefined,
  { language }: CompareWords,
  isMarked: boolean,
) => ({
  code: row.record.code ?? '',
  title: textIn(row.record.title, language),
  field: row.field,
  before: row.before,
  after: row.after,
  note: row.note,
  status: status?.after.status ?? null,
  later: isMarked && row.recordedLater,
  language: row.textLanguage ?? language,
  pieces: row.textLanguage === null ? null : wordDifference(row.before, row.after),
});
