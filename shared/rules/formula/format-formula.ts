import type { Language } from '#shared/model/values.ts';
import { functionNames, type FormulaNode } from './formula.ts';

const strength = { '+': 1, '-': 1, '×': 2, '÷': 2 } as const;
const shown = { '+': '+', '-': '−', '×': '×', '÷': '÷' } as const;

/** A formula as a reader of the language writes it: its names and decimal sign, no brackets that mean nothing. */
export function formatFormula(node: FormulaNode, language: Language): string {
  const numberOf = (value: number) => {
    const text = value.toFixed(6).replace(/\.?0+$/, '');
    return language === 'bg' ? text.replace('.', ',') : text;
  };
  const call = (name: keyof typeof functionNames, parts: readonly string[]) =>
    `${functionNames[name][language]}(${parts.join('; ')})`;
  /** `least` is the strength that the place asks for: what binds more weakly is put in brackets. */
  const write = (current: FormulaNode, least: number): string => {
    switch (current.type) {
      case 'number':
        return numberOf(current.value);
      case 'reference':
        return `[${current.code}]`;
      case 'negative': {
        const text = `−${write(current.of, 4)}`;
        return least > 3 ? `(${text})` : text;
      }
      case 'operation': {
        const own = strength[current.operator];
        const text = `${write(current.left, own)} ${shown[current.operator]} ${write(current.right, own + 1)}`;
        return own < least ? `(${text})` : text;
      }
      case 'ratio':
        return call('ratio', [write(current.left, 0), write(current.right, 0)]);
      case 'weighted':
        return call(
          'weighted',
          current.pairs.map(({ value, weight }) => `${write(value, 0)}: ${write(weight, 0)}`),
        );
      case 'sum':
      case 'mean':
      case 'reportedShare':
        return call(
          current.type,
          current.of.map((one) => write(one, 0)),
        );
    }
  };
  return write(node, 0);
}
