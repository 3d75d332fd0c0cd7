import {
  FormulaRefused,
  functionNames,
  type FormulaError,
  type FormulaFunction,
  type FormulaNode,
  type FormulaProblem,
  type ReferenceNode,
  type Span,
} from './formula.ts';
import { tokensOf, type Sign, type Token } from './formula-tokens.ts';

export type ParsedFormula = { readonly formula: FormulaNode } | { readonly error: FormulaError };

/** Brackets within brackets: a bound, so that no text can exhaust the stack. */
const deepest = 40;

/** Reads a formula; what is wrong with it is told with its place. Whether its indicators exist is `check-formula.ts`. */
export function parseFormula(text: string): ParsedFormula {
  try {
    return { formula: parse(tokensOf(text)) };
  } catch (error) {
    if (error instanceof FormulaRefused) return { error: error.refusal };
    throw error;
  }
}

function parse(tokens: readonly Token[]): FormulaNode {
  let next = 0;
  let depth = 0;
  const end: Token = { kind: 'end', at: 0, length: 1 };
  const token = (): Token => tokens[next] ?? tokens.at(-1) ?? end;
  const isSign = (...wanted: readonly Sign[]) => {
    const current = token();
    return current.kind === 'sign' && wanted.includes(current.sign);
  };
  const take = (): Token => {
    const taken = token();
    next += 1;
    return taken;
  };
  const refuse = (problem: FormulaProblem, at: Token = token()): never => {
    throw new FormulaRefused(problem, at, textOf(at));
  };
  const expect = (sign: Sign, problem: FormulaProblem): Token => (isSign(sign) ? take() : refuse(problem));
  const spanFrom = (from: Span): Span => {
    const last = tokens[next - 1] ?? from;
    return { at: from.at, length: last.at + last.length - from.at };
  };

  const sum = (): FormulaNode => chain(product, '+', '-');
  const product = (): FormulaNode => chain(signed, '×', '÷');

  const chain = (part: () => FormulaNode, ...operators: readonly ('+' | '-' | '×' | '÷')[]): FormulaNode => {
    const from = token();
    let left = part();
    for (;;) {
      const current = token();
      const operator = current.kind === 'sign' ? operators.find((one) => one === current.sign) : undefined;
      if (operator === undefined) return left;
      take();
      const right = part();
      left = { type: 'operation', operator, left, right, ...spanFrom(from) };
    }
  };

  const signed = (): FormulaNode => {
    if (!isSign('-')) return primary();
    const from = take();
    const of = primary();
    return { type: 'negative', of, ...spanFrom(from) };
  };

  const primary = (): FormulaNode => {
    const current = token();
    switch (current.kind) {
      case 'number':
        take();
        return { type: 'number', value: current.value, at: current.at, length: current.length };
      case 'reference':
        return reference();
      case 'name':
        return call();
      case 'sign':
      case 'end':
        return isSign('(') ? within(() => bracketed()) : refuse('expectedValue');
    }
  };

  const reference = (): ReferenceNode => {
    const current = take();
    if (current.kind !== 'reference') return refuse('onlyReferences', current);
    if (current.code === '') return refuse('openReference', current);
    return { type: 'reference', code: current.code, at: current.at, length: current.length };
  };

  const bracketed = (): FormulaNode => {
    take();
    const inner = sum();
    expect(')', 'expectedClose');
    return inner;
  };

  const within = <Result>(work: () => Result): Result => {
    depth += 1;
    if (depth > deepest) refuse('tooDeep');
    const result = work();
    depth -= 1;
    return result;
  };

  const call = (): FormulaNode => {
    const from = take();
    const name = from.kind === 'name' ? functionCalled(from.name) : undefined;
    if (name === undefined) return refuse('unknownFunction', from);
    expect('(', 'expectedSign');
    return within((): FormulaNode => {
      switch (name) {
        case 'sum':
        case 'mean': {
          const of = list(sum);
          return { type: name, of, ...spanFrom(from) };
        }
        case 'ratio': {
          const [left, right, ...more] = list(sum);
          if (left === undefined || right === undefined || more.length > 0) return refuse('twoArguments', from);
          return { type: 'ratio', left, right, ...spanFrom(from) };
        }
        case 'weighted': {
          const pairs = list(() => {
            const value = sum();
            expect(':', 'expectedPair');
            return { value, weight: sum() };
          });
          return { type: 'weighted', pairs, ...spanFrom(from) };
        }
        case 'reportedShare': {
          const of = list(reference);
          return { type: 'reportedShare', of, ...spanFrom(from) };
        }
      }
    });
  };

  const list = <Part>(part: () => Part): Part[] => {
    const parts = [part()];
    while (isSign(';')) {
      take();
      parts.push(part());
    }
    expect(')', 'expectedClose');
    return parts;
  };

  if (token().kind === 'end') refuse('empty');
  const formula = sum();
  return token().kind === 'end' ? formula : refuse('expectedSign');
}

function textOf(token: Token): string {
  switch (token.kind) {
    case 'number':
      return String(token.value);
    case 'reference':
      return `[${token.code}]`;
    case 'name':
      return token.name;
    case 'sign':
      return token.sign;
    case 'end':
      return '';
  }
}

const functionByName: ReadonlyMap<string, FormulaFunction> = new Map(
  (Object.entries(functionNames) as [FormulaFunction, Record<'bg' | 'en', string>][]) // keys of a record of functions
    .flatMap(([id, { bg, en }]) => [bg, en].map((text) => [text.toLowerCase(), id] as const)),
);

const functionCalled = (name: string): FormulaFunction | undefined => functionByName.get(name.toLowerCase());
