import type { Kpi } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import {
  exactly,
  isReckoned,
  negative,
  reckon,
  sumOf,
  type ArithmeticProblem,
  type Operator,
  type Reckoned,
  type Reckoning,
} from '../quantity-arithmetic.ts';
import type { KpiMeasure } from '../kpi-values.ts';
import type { FormulaNode, FormulaProblem, Span } from './formula.ts';

/**
 * Why there is no result. It is never a zero: what is missing is named, and since when.
 * - of an input: `noReading` (since it was to be collected, where that is said), `inWords`, `retired`, `unknownCode`,
 *   `input` (it is worked out itself, and its own result is missing);
 * - of a step, as it is written: what `quantity-arithmetic` cannot say, and `negativeWeight`;
 * - of the whole: `tooLarge` for the model, `circle`, `broken` (the text is no formula).
 */
export type MissingReason =
  | { readonly kind: 'noReading'; readonly code: string; readonly since: Day | null }
  | { readonly kind: 'inWords' | 'retired'; readonly code: string; readonly since: Day }
  | { readonly kind: 'unknownCode'; readonly code: string }
  | { readonly kind: 'input'; readonly code: string; readonly reason: MissingReason }
  | { readonly kind: ArithmeticProblem | 'negativeWeight'; readonly step: string }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'circle'; readonly chain: string }
  | { readonly kind: 'broken'; readonly problem: FormulaProblem };

/** What an indicator that is referred to says on the day. */
export interface FormulaInput {
  readonly code: string;
  /** Null where no indicator has the code. */
  readonly id: string | null;
  /** What it measures, for writing its value. */
  readonly of: (KpiMeasure & Pick<Kpi, 'title'>) | null;
  readonly quantity: Quantity | null;
  readonly asOf: Day | null;
  readonly asOfPrecision: PartialDate | null;
  readonly quality: 'final' | 'provisional' | 'estimate' | null;
  /** Whether it has a value that is not stale. */
  readonly isFresh: boolean;
  /** Why it has no number. */
  readonly reason: MissingReason | null;
}

type Evaluated = { readonly value: Reckoned } | { readonly reason: MissingReason };

/** The value of a formula from its inputs; the first thing that is missing is the reason that it has none. */
export function evaluateFormula(node: FormulaNode, text: string, inputOf: (code: string) => FormulaInput): Evaluated {
  const written = ({ at, length }: Span) => text.slice(at, at + length);
  const step = (result: Reckoning, at: Span): Evaluated =>
    isReckoned(result) ? { value: result } : { reason: { kind: result, step: written(at) } };

  const all = (nodes: readonly FormulaNode[], then: (values: readonly Reckoned[]) => Evaluated): Evaluated => {
    const values: Reckoned[] = [];
    for (const one of nodes) {
      const evaluated = evaluate(one);
      if ('reason' in evaluated) return evaluated;
      values.push(evaluated.value);
    }
    return then(values);
  };

  const two = (operator: Operator, left: FormulaNode, right: FormulaNode, at: Span): Evaluated =>
    all([left, right], ([a, b]) => (a && b ? step(reckon(operator, a, b), at) : step('notComparable', at)));

  const meanOf = (values: readonly Reckoned[]): Reckoning => {
    const sum = sumOf(values);
    return isReckoned(sum) ? reckon('÷', sum, exactly(values.length)) : sum;
  };

  const evaluate = (current: FormulaNode): Evaluated => {
    switch (current.type) {
      case 'number':
        return { value: exactly(current.value) };
      case 'reference':
        return valueOf(inputOf(current.code));
      case 'negative':
        return all([current.of], ([value]) => step(value ? negative(value) : 'notComparable', current));
      case 'operation':
        return two(current.operator, current.left, current.right, current);
      case 'ratio':
        return two('÷', current.left, current.right, current);
      case 'sum':
        return all(current.of, (values) => step(sumOf(values), current));
      case 'mean':
        return all(current.of, (values) => step(meanOf(values), current));
      case 'weighted': {
        const { pairs } = current;
        return all([...pairs.map(({ value }) => value), ...pairs.map(({ weight }) => weight)], (parts) => {
          const weights = parts.slice(pairs.length);
          if (weights.some(({ value }) => value < 0))
            return { reason: { kind: 'negativeWeight', step: written(current) } };
          return step(weightedMean(parts.slice(0, pairs.length), weights), current);
        });
      }
      case 'reportedShare': {
        const reported = current.of.filter(({ code }) => inputOf(code).isFresh).length;
        const unknown = current.of.map(({ code }) => inputOf(code)).find(({ id }) => id === null);
        if (unknown !== undefined) return { reason: { kind: 'unknownCode', code: unknown.code } };
        return { value: exactly(reported / current.of.length) };
      }
    }
  };

  return evaluate(node);
}

function valueOf({ code, quantity, reason }: FormulaInput): Evaluated {
  if (reason !== null) return { reason };
  return quantity === null ? { reason: { kind: 'noReading', code, since: null } } : { value: quantity };
}

/** A weight that is only a bound moves both sides of the division at once: nothing is proven of the result. */
function weightedMean(values: readonly Reckoned[], weights: readonly Reckoned[]): Reckoning {
  if (weights.some(({ qualifier }) => qualifier === 'atLeast' || qualifier === 'atMost')) return 'notComparable';
  const products: Reckoned[] = [];
  for (const [index, value] of values.entries()) {
    const product = reckon('×', value, weights[index] ?? exactly(0));
    if (!isReckoned(product)) return product;
    products.push(product);
  }
  const [sum, total] = [sumOf(products), sumOf(weights)];
  if (!isReckoned(sum)) return sum;
  return isReckoned(total) ? reckon('÷', sum, total) : total;
}
