import type { ComparedPlans } from '#shared/contract/compare.ts';
import { comparisonRows, sideWords, type CompareWords } from '#shared/i18n/compare-sentences.ts';
import { textIn } from '#shared/i18n/format.ts';
import { csvOf } from '../files/csv.ts';

/** The comparison as a table: two lines that say what was compared, then a row for each line of it. */
export function comparisonCsv(compared: ComparedPlans, words: CompareWords): string {
  const t = words.i18n.getFixedT(words.language, ['compare', 'common']);
  const { from, to, basis } = compared;
  return csvOf([
    [t('compare:before'), sideWords(from, basis, words)],
    [t('compare:after'), sideWords(to, basis, words)],
    [
      t('compare:csv.section'),
      t('compare:csv.code'),
      t('compare:csv.activity'),
      t('compare:csv.field'),
      t('compare:before'),
      t('compare:after'),
      t('compare:csv.note'),
      t('compare:recordedLater'),
    ],
    ...comparisonRows(compared, words).map((row) => [
      t(`compare:section.${row.section}`),
      row.record.code ?? '',
      textIn(row.record.title, words.language),
      row.field,
      row.before,
      row.after,
      row.note,
      row.recordedLater ? t('common:yes') : '',
    ]),
  ]);
}
