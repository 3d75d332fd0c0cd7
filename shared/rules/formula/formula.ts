/**
 * The language in which an indicator is worked out of others (docs/decisions/formulas-and-versions.md):
 *
 *     formula   = sum ;
 *     sum       = product , { ( "+" | "-" ) , product } ;
 *     product   = signed , { ( "×" | "÷" ) , signed } ;
 *     signed    = [ "-" ] , primary ;
 *     primary   = number | reference | call | "(" , sum , ")" ;
 *     reference = "[" , code , "]" ;                      (* the code of another indicator: [KPI-04] *)
 *     call      = plain , "(" , sum , { ";" , sum } , ")"
 *               | "ratio" , "(" , sum , ";" , sum , ")"
 *               | "weighted" , "(" , pair , { ";" , pair } , ")"
 *               | "reportedShare" , "(" , reference , { ";" , reference } , ")" ;
 *     plain     = "sum" | "mean" ;
 *     pair      = sum , ":" , sum ;                       (* a value and its weight *)
 *     number    = digit , { digit } , [ ( "," | "." ) , digit , { digit } ] ;
 *
 * "−" and "–" are "-", "*" and "·" are "×", "/" is "÷". A comma between two digits is the decimal sign; any other comma parts
 * arguments as ";" does. The functions have names in both languages, in any case; spaces mean nothing.
 */

/** Where something stands in the text: from this character (0 is the first), so many of them. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

export const formulaFunctions = ['sum', 'mean', 'ratio', 'weighted', 'reportedShare'] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];

/** What the functions are called; each is understood in either language. */
export const functionNames: Readonly<Record<FormulaFunction, Readonly<Record<'bg' | 'en', string>>>> = {
  sum: { bg: 'сбор', en: 'sum' },
  mean: { bg: 'средно', en: 'mean' },
  ratio: { bg: 'отношение', en: 'ratio' },
  weighted: { bg: 'претеглено', en: 'weighted' },
  reportedShare: { bg: 'дялОтчетени', en: 'reportedShare' },
};

export type FormulaNode = Span &
  (
    | { readonly type: 'number'; readonly value: number }
    | { readonly type: 'reference'; readonly code: string }
    | { readonly type: 'negative'; readonly of: FormulaNode }
    | {
        readonly type: 'operation';
        readonly operator: '+' | '-' | '×' | '÷';
        readonly left: FormulaNode;
        readonly right: FormulaNode;
      }
    | { readonly type: 'sum' | 'mean'; readonly of: readonly FormulaNode[] }
    | { readonly type: 'ratio'; readonly left: FormulaNode; readonly right: FormulaNode }
    | {
        readonly type: 'weighted';
        readonly pairs: readonly { readonly value: FormulaNode; readonly weight: FormulaNode }[];
      }
    | { readonly type: 'reportedShare'; readonly of: readonly ReferenceNode[] }
  );
export type ReferenceNode = Extract<FormulaNode, { type: 'reference' }>;

/**
 * What is wrong with a formula, and where.
 * - as written: `empty`, `tooLong`, `tooDeep`, `unknownSign`, `badNumber`, `openReference`, `unknownFunction`,
 *   `expectedValue`, `expectedSign`, `expectedClose`, `twoArguments`, `expectedPair`, `onlyReferences`;
 * - against the indicators there are: `unknownCode`, `inWords` (an indicator measured in words), `mixedCurrencies`, `itself`,
 *   `circle` (`detail` is the chain), `noReference` (nothing is worked out of anything).
 */
export const formulaProblems = [
  'empty',
  'tooLong',
  'tooDeep',
  'unknownSign',
  'badNumber',
  'openReference',
  'unknownFunction',
  'expectedValue',
  'expectedSign',
  'expectedClose',
  'twoArguments',
  'expectedPair',
  'onlyReferences',
  'unknownCode',
  'inWords',
  'mixedCurrencies',
  'itself',
  'circle',
  'noReference',
] as const;
export type FormulaProblem = (typeof formulaProblems)[number];

export interface FormulaError extends Span {
  readonly problem: FormulaProblem;
  /** What stands there, or the chain of a circle. */
  readonly detail: string;
}

/** Thrown inside the tokeniser and the parser, and caught where they are called: it never leaves this folder. */
export class FormulaRefused extends Error {
  readonly refusal: FormulaError;

  constructor(problem: FormulaProblem, span: Span, detail = '') {
    super(problem);
    this.refusal = { problem, at: span.at, length: span.length, detail };
  }
}

/** The codes that a formula refers to, each once, in the order in which they stand. */
export function codesIn(node: FormulaNode): readonly string[] {
  return [...new Set(referencesIn(node).map(({ code }) => code))];
}

export function referencesIn(node: FormulaNode): readonly ReferenceNode[] {
  switch (node.type) {
    case 'number':
      return [];
    case 'reference':
      return [node];
    case 'negative':
      return referencesIn(node.of);
    case 'operation':
    case 'ratio':
      return [...referencesIn(node.left), ...referencesIn(node.right)];
    case 'weighted':
      return node.pairs.flatMap(({ value, weight }) => [...referencesIn(value), ...referencesIn(weight)]);
    case 'sum':
    case 'mean':
    case 'reportedShare':
      return node.of.flatMap((one) => referencesIn(one));
  }
}
