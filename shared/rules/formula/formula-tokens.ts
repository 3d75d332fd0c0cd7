import { FormulaRefused, type Span } from './formula.ts';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'reference'; readonly code: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'end' }
  );
export type Sign = '+' | '-' | '×' | '÷' | '(' | ')' | ';' | ':';

const signs: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '×': '×',
  '*': '×',
  '·': '×',
  '÷': '÷',
  '/': '÷',
  '(': '(',
  ')': ')',
  ';': ';',
  ',': ';',
  ':': ':',
};

const space = /\s+/uy;
const number = /\d+(?:[.,]\d+)?/uy;
const name = /\p{L}+/uy;
const reference = /\[([^[\]]*)\]/uy;

/** The longest formula that is read: far beyond what a person can follow. */
export const formulaLength = 2_000;

/** Throws FormulaRefused. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > formulaLength) throw new FormulaRefused('tooLong', { at: formulaLength, length: 1 });
  const tokens: Token[] = [];
  let at = 0;
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const blank = read(space);
    if (blank === null) tokens.push(tokenAt(text, at, read));
    at += blank?.length ?? tokens.at(-1)?.length ?? 1;
  }
  return [...tokens, { kind: 'end', at: text.length, length: 1 }];
}

function tokenAt(text: string, at: number, read: (pattern: RegExp) => string | null): Token {
  const digits = read(number);
  if (digits !== null) return numberToken(digits, at);
  const word = read(name);
  if (word !== null) return { kind: 'name', name: word, at, length: word.length };
  const referred = read(reference);
  if (referred !== null) return { kind: 'reference', code: referred.slice(1, -1).trim(), at, length: referred.length };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '[')
    throw new FormulaRefused('openReference', { at, length: text.length - at }, text.slice(at, at + 20));
  const sign = signs[character];
  if (sign === undefined) throw new FormulaRefused('unknownSign', { at, length: character.length }, character);
  return { kind: 'sign', sign, at, length: 1 };
}

function numberToken(digits: string, at: number): Token {
  const value = Number(digits.replace(',', '.'));
  // More digits than a decimal of the model keeps would be read as another number.
  if (value >= 1e12 || Number(value.toFixed(6)) !== value)
    throw new FormulaRefused('badNumber', { at, length: digits.length }, digits);
  return { kind: 'number', value, at, length: digits.length };
}
