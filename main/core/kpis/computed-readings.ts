import { v5 as nameId } from 'uuid';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { Bilingual, Day } from '#shared/model/values.ts';
import { codesIn } from '#shared/rules/formula/formula.ts';
import { createFormulaValues, type FormulaResult, type MeasuredValue } from '#shared/rules/formula/formula-values.ts';
import { parseFormula } from '#shared/rules/formula/parse-formula.ts';

/** What of a reading is needed to judge by it, and to work out others of it. */
export type ReadingPoint = MeasuredValue & Pick<Reading, 'id' | 'definitionVersion'>;

/** The indicators on a day, and what was measured of them by then. */
export interface FormulaLook {
  /** By its code, as it was defined on that day. */
  kpiOf: (code: string, on: Day) => Kpi | undefined;
  /** The counted readings of the whole of an indicator that is measured, oldest first. */
  pointsOf: (kpi: string) => readonly ReadingPoint[];
}

/** How many days of the past a formula is worked out for. */
const longest = 400;

/** The formula of an indicator on a day; null where it is measured then. */
export function resultOn(look: FormulaLook, kpi: Kpi, on: Day): FormulaResult | null {
  if (kpi.formula === null) return null;
  return createFormulaValues({
    kpiOf: (code) => look.kpiOf(code, on),
    latest: ({ id }) => look.pointsOf(id).findLast(({ asOf }) => asOf <= on) ?? null,
    on,
  }).valueOf(kpi);
}

/**
 * The values of an indicator that is worked out, on every day by the given one on which one of those that it is made of was
 * measured, oldest first: a reading for each day that its results are true of, the last that was known of it. Days on which
 * it was measured itself, and those without a result, are left out.
 */
export function computedReadings(look: FormulaLook, kpi: Kpi, on: Day): Reading[] {
  const { code } = kpi;
  const days = [...new Set([...inputDays(look, kpi, on), on])].filter((day) => day <= on).toSorted();
  const byAsOf = new Map<Day, Reading>();
  for (const day of days.slice(-longest)) {
    const then = day === on || code === null ? kpi : (look.kpiOf(code, day) ?? kpi);
    const result = resultOn(look, then, day);
    if (result !== null && result.quantity !== null) byAsOf.set(result.asOf, computedReading(then, result));
  }
  return [...byAsOf.values()].toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}

/** The days on which anything under a formula was measured. */
function inputDays(look: FormulaLook, kpi: Kpi, on: Day): Day[] {
  const seen = new Set<string>([kpi.id]);
  const daysOf = ({ id, formula }: Kpi): Day[] => {
    if (formula === null) return look.pointsOf(id).map(({ asOf }) => asOf);
    const read = parseFormula(formula);
    if ('error' in read) return [];
    return codesIn(read.formula).flatMap((code) => {
      const input = look.kpiOf(code, on);
      if (input === undefined || seen.has(input.id)) return [];
      seen.add(input.id);
      return daysOf(input);
    });
  };
  return daysOf(kpi);
}

const noText: Bilingual = { bg: '', en: '', stale: null };

/** A result in the form of a reading, so that all that shows readings shows it. It is not in the workbook. */
export function computedReading(kpi: Kpi, { quantity, asOf, asOfPrecision, quality }: FormulaResult): Reading {
  return {
    id: nameId(asOf, kpi.id),
    code: null,
    sortOrder: null,
    archived: false,
    source: null,
    kpi: kpi.id,
    definitionVersion: kpi.definitionVersion,
    period: null,
    asOf,
    asOfPrecision,
    quantity,
    numerator: null,
    denominator: null,
    valueText: noText,
    disaggregation: null,
    quality,
    unavailableReason: noText,
    evidence: null,
    note: noText,
    visibility: 'public',
    enteredBy: null,
    state: 'approved',
    supersedes: null,
    correctionReason: noText,
  };
}
