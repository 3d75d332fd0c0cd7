import type { Kpi } from '#shared/model/kpi.ts';
import { codesIn, referencesIn, type FormulaError, type FormulaNode, type ReferenceNode } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

export type FormulaNeighbour = Pick<Kpi, 'id' | 'code' | 'formula' | 'valueType' | 'currency'>;

interface Checked {
  readonly text: string;
  /** The indicator that the formula is for. */
  readonly of: Pick<Kpi, 'id' | 'code'>;
  readonly kpiByCode: ReadonlyMap<string, FormulaNeighbour>;
}

/**
 * Whether a text is a formula that this indicator can have: it reads, its indicators are there and have numbers, its
 * amounts are in one currency, and it does not lead back to itself, directly or over others.
 */
export function checkFormula({ text, of, kpiByCode }: Checked): { formula: FormulaNode } | { error: FormulaError } {
  const read = parseFormula(text);
  if ('error' in read) return read;
  const references = referencesIn(read.formula);
  if (references.length === 0) return { error: { problem: 'noReference', at: 0, length: text.length, detail: '' } };
  let currency: Kpi['currency'] = null;
  for (const reference of references) {
    const refused = (problem: FormulaError['problem'], detail = reference.code) => ({
      error: { problem, at: reference.at, length: reference.length, detail },
    });
    const kpi = kpiByCode.get(reference.code);
    if (kpi === undefined) return refused('unknownCode');
    if (kpi.id === of.id) return refused('itself');
    if (kpi.valueType === 'grade') return refused('inWords');
    if (kpi.valueType === 'money') {
      if (currency !== null && kpi.currency !== null && kpi.currency !== currency) return refused('mixedCurrencies');
      currency = kpi.currency ?? currency;
    }
    const circle = wayBack(reference, of, kpiByCode);
    if (circle !== null) return refused('circle', circle);
  }
  return read;
}

/** The chain from the indicator over a reference of it back to itself; null where there is none. */
function wayBack(
  reference: ReferenceNode,
  of: Pick<Kpi, 'id' | 'code'>,
  kpiByCode: ReadonlyMap<string, FormulaNeighbour>,
): string | null {
  const seen = new Set<string>();
  const search = (code: string, chain: readonly string[]): readonly string[] | null => {
    const kpi = kpiByCode.get(code);
    if (kpi === undefined) return null;
    const longer = [...chain, code];
    if (kpi.id === of.id) return longer;
    if (kpi.formula === null || seen.has(code)) return null;
    seen.add(code);
    const read = parseFormula(kpi.formula);
    if ('error' in read) return null;
    for (const next of codesIn(read.formula)) {
      const found = search(next, longer);
      if (found !== null) return found;
    }
    return null;
  };
  return search(reference.code, [of.code ?? ''])?.join(' → ') ?? null;
}
