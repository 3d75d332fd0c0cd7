import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { freshUntil } from '../kpi-readings.ts';
import { roundedQuantity } from '../quantity-arithmetic.ts';
import { evaluateFormula, type FormulaInput, type MissingReason } from './evaluate-formula.ts';
import { codesIn, type FormulaNode } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

export type FormulaKpi = Pick<
  Kpi,
  | 'id'
  | 'code'
  | 'title'
  | 'formula'
  | 'unit'
  | 'decimals'
  | 'valueType'
  | 'currency'
  | 'grades'
  | 'frequency'
  | 'collectionLagDays'
  | 'retiredOn'
  | 'collectedFrom'
>;
export type MeasuredValue = Pick<Reading, 'asOf' | 'asOfPrecision' | 'quantity' | 'quality'>;

/** What a formula gives on a day, and of what. */
export interface FormulaResult {
  readonly quantity: Quantity | null;
  /** As old as its oldest input; the day itself where no input has a day (a share of reported ones, a bare number). */
  readonly asOf: Day;
  /** The same as precisely as that input's source gives it. */
  readonly asOfPrecision: PartialDate | null;
  /** The input that is so old; null where none is. */
  readonly oldest: string | null;
  /** Provisional where an input is; else an estimate where one is. */
  readonly quality: 'final' | 'provisional' | 'estimate';
  /** Null where there is a result. */
  readonly reason: MissingReason | null;
  /** What it refers to, in the order of the text. */
  readonly inputs: readonly FormulaInput[];
}

interface FormulaLook {
  /** An indicator by its code, as it was on the day. */
  readonly kpiOf: (code: string) => FormulaKpi | undefined;
  /** The latest counted reading of an indicator that is measured. */
  readonly latest: (kpi: FormulaKpi) => MeasuredValue | null;
  readonly on: Day;
}

/** Decimals of a result whose indicator does not say how many it has. */
const usualDecimals = 2;

/**
 * Works out indicators on a day, each once. A result is rounded to the decimals of its indicator, and that is also what
 * another formula takes from it: what is shown is what is reckoned with. A circle gives no result, whoever let it in.
 */
export function createFormulaValues({ kpiOf, latest, on }: FormulaLook) {
  const known = new Map<string, FormulaResult>();
  const parsed = new Map<string, ReturnType<typeof parseFormula>>();
  const under: string[] = [];

  const parse = (text: string) => {
    const found = parsed.get(text) ?? parseFormula(text);
    parsed.set(text, found);
    return found;
  };

  const inputOf = (code: string): FormulaInput => {
    const kpi = kpiOf(code);
    const nothing = { code, quantity: null, asOf: null, asOfPrecision: null, quality: null, isFresh: false };
    if (kpi === undefined) return { ...nothing, id: null, of: null, reason: { kind: 'unknownCode', code } };
    if (kpi.retiredOn !== null && kpi.retiredOn <= on)
      return { ...nothing, id: kpi.id, of: kpi, reason: { kind: 'retired', code, since: kpi.retiredOn } };
    if (kpi.formula !== null) {
      const at = under.indexOf(code);
      if (at !== -1) {
        const chain = [...under.slice(at), code].join(' → ');
        return { ...nothing, id: kpi.id, of: kpi, reason: { kind: 'circle', chain } };
      }
      const { quantity, asOf, asOfPrecision, quality, reason } = resultOf(kpi, kpi.formula);
      if (quantity === null)
        return { ...nothing, id: kpi.id, of: kpi, reason: reason === null ? null : { kind: 'input', code, reason } };
      return {
        code,
        id: kpi.id,
        of: kpi,
        quantity,
        asOf,
        asOfPrecision,
        quality,
        isFresh: isFreshOn(kpi, asOf, on),
        reason: null,
      };
    }
    const reading = latest(kpi);
    if (reading === null)
      return { ...nothing, id: kpi.id, of: kpi, reason: { kind: 'noReading', code, since: kpi.collectedFrom } };
    const { asOf, asOfPrecision, quantity, quality } = reading;
    return {
      code,
      id: kpi.id,
      of: kpi,
      quantity,
      asOf,
      asOfPrecision,
      quality: quality === 'notAvailable' ? null : quality,
      isFresh: isFreshOn(kpi, asOf, on),
      reason: quantity === null ? { kind: 'inWords', code, since: asOf } : null,
    };
  };

  const resultOf = (kpi: FormulaKpi, text: string): FormulaResult => {
    const before = known.get(kpi.id);
    if (before !== undefined) return before;
    const read = parse(text);
    if ('error' in read) return noResult(on, { kind: 'broken', problem: read.error.problem });
    under.push(kpi.code ?? '');
    const result = formulaResult(read.formula, { text, decimals: kpi.decimals, on, inputOf });
    under.pop();
    known.set(kpi.id, result);
    return result;
  };

  return {
    inputOf,
    /** The result of an indicator's formula. Only for indicators that have one. */
    valueOf: (kpi: FormulaKpi): FormulaResult =>
      kpi.formula === null ? noResult(on, { kind: 'broken', problem: 'empty' }) : resultOf(kpi, kpi.formula),
  };
}

const noResult = (on: Day, reason: MissingReason): FormulaResult => ({
  quantity: null,
  asOf: on,
  asOfPrecision: null,
  oldest: null,
  quality: 'final',
  reason,
  inputs: [],
});

function isFreshOn(kpi: FormulaKpi, asOf: Day, on: Day): boolean {
  const fresh = freshUntil(asOf, kpi);
  return fresh === null || fresh >= on;
}

interface ResultDeps {
  readonly text: string;
  readonly decimals: number | null;
  readonly on: Day;
  readonly inputOf: (code: string) => FormulaInput;
}

/** What a formula gives from its inputs, with the age and the quality that they lend it. */
export function formulaResult(formula: FormulaNode, { text, decimals, on, inputOf }: ResultDeps): FormulaResult {
  const inputs = codesIn(formula).map(inputOf);
  const evaluated = evaluateFormula(formula, text, inputOf);
  const dated = inputs
    .filter(({ asOf }) => asOf !== null)
    .toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  const oldest = dated[0];
  const has = (wanted: FormulaInput['quality']) => inputs.some(({ quality }) => quality === wanted);
  const quality = has('provisional') ? 'provisional' : has('estimate') ? 'estimate' : 'final';
  const facts = {
    asOf: oldest?.asOf ?? on,
    asOfPrecision: oldest?.asOfPrecision ?? null,
    oldest: oldest?.code ?? null,
    quality,
    inputs,
  } as const;
  if ('reason' in evaluated) return { ...facts, quantity: null, reason: evaluated.reason };
  const quantity = roundedQuantity(evaluated.value, decimals ?? usualDecimals);
  return { ...facts, quantity, reason: quantity === null ? { kind: 'tooLarge' } : null };
}
