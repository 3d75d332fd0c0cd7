import type { i18n } from 'i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import type { FormulaInput, MissingReason } from '#shared/rules/formula/evaluate-formula.ts';
import { formulaProblems } from '#shared/rules/formula/formula.ts';
import { formatFormula } from '#shared/rules/formula/format-formula.ts';
import { parseFormula } from '#shared/rules/formula/parse-formula.ts';
import { formatDate, formatPartialDate } from './format.ts';
import { kpiValue } from './kpi-value.ts';

/** What is wrong with a formula, and at which sign of it. */
export function formulaProblemSentence(
  error: { readonly problem?: unknown; readonly at?: unknown; readonly detail?: unknown },
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'kpis');
  const problem = formulaProblems.find((known) => known === error.problem) ?? 'unknownSign';
  const place = typeof error.at === 'number' ? error.at + 1 : 1;
  return t(`formula.problem.${problem}`, { detail: typeof error.detail === 'string' ? error.detail : '', place });
}

/** Why there is no result, as the part of a sentence: „по KPI-04 няма отчетена стойност“. */
export function missingReasonWords(reason: MissingReason, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'kpis');
  switch (reason.kind) {
    case 'noReading':
      return reason.since === null
        ? t('formula.missing.noReading', { code: reason.code })
        : t('formula.missing.noReadingSince', { code: reason.code, since: formatDate(reason.since, language) });
    case 'inWords':
    case 'retired':
      return t(`formula.missing.${reason.kind}`, { code: reason.code, since: formatDate(reason.since, language) });
    case 'unknownCode':
      return t('formula.missing.unknownCode', { code: reason.code });
    case 'input':
      return t('formula.missing.input', {
        code: reason.code,
        reason: missingReasonWords(reason.reason, i18n, language),
      });
    case 'notComparable':
    case 'aboutWithBound':
    case 'zeroDivision':
    case 'negativeWeight':
      return t(`formula.missing.${reason.kind}`, { step: reason.step });
    case 'circle':
      return t('formula.missing.circle', { chain: reason.chain });
    case 'tooLarge':
    case 'broken':
      return t(`formula.missing.${reason.kind}`);
  }
}

/** A formula as the reader of the language writes it; as it stands where it cannot be read. */
export function formulaText(formula: string, language: Language): string {
  const read = parseFormula(formula);
  return 'error' in read ? formula : formatFormula(read.formula, language);
}

/** „KPI-04 70 услуги към юни 2020 г.“; an input without a number has its code alone. */
export function formulaInputText(
  { code, of, quantity, asOf, asOfPrecision }: FormulaInput,
  i18n: i18n,
  language: Language,
): string {
  if (quantity === null || of === null) return code;
  const value = `${code} ${kpiValue(quantity, of, language)}`;
  if (asOf === null) return value;
  const date = formatPartialDate(asOfPrecision ?? asOf, language);
  return i18n.t('kpis:formula.inputAsOf', { lng: language, value, date });
}

/** Where a figure that is worked out comes from: its formula, and the value of each part of it with its day. */
export function computedSource(
  { formula, computed }: Pick<KpiView, 'computed'> & Pick<Kpi, 'formula'>,
  i18n: i18n,
  language: Language,
): string {
  if (formula === null || computed === null) return '';
  const inputs = computed.inputs.map((input) => formulaInputText(input, i18n, language)).join('; ');
  return i18n.t('kpis:formula.source', { lng: language, formula: formulaText(formula, language), inputs });
}
