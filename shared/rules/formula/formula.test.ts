import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '#shared/model/values.ts';
import { checkFormula, type FormulaNeighbour } from './check-formula.ts';
import { evaluateFormula, type FormulaInput } from './evaluate-formula.ts';
import { codesIn, type FormulaNode } from './formula.ts';
import { createFormulaValues, type FormulaKpi, type MeasuredValue } from './formula-values.ts';
import { formatFormula } from './format-formula.ts';
import { parseFormula } from './parse-formula.ts';

const noText = { bg: '', en: '', stale: null };
const exactly = (value: number): Quantity => ({ value, qualifier: 'exactly' });

function parsed(text: string): FormulaNode {
  const read = parseFormula(text);
  if ('error' in read) throw new Error(`${text}: ${read.error.problem} at ${read.error.at}`);
  return read.formula;
}

function valueOf(text: string, values: Record<string, Quantity> = {}): unknown {
  const inputOf = (code: string): FormulaInput => {
    const quantity = values[code] ?? null;
    const reason = quantity === null ? ({ kind: 'noReading', code, since: null } as const) : null;
    return {
      code,
      id: code,
      of: null,
      quantity,
      asOf: '2020-12-31',
      asOfPrecision: null,
      quality: 'final',
      isFresh: quantity !== null,
      reason,
    };
  };
  const result = evaluateFormula(parsed(text), text, inputOf);
  return 'reason' in result ? result.reason : result.value;
}

describe('reading a formula', () => {
  test.each([
    ['1 + 2 × 3', 7],
    ['(1 + 2) × 3', 9],
    ['10 − 4 − 3', 3],
    ['24 / 4 / 2', 3],
    ['-2 * -3', 6],
    ['0,5 + 0.25', 0.75],
    ['sum(1; 2; 3)', 6],
    ['СРЕДНО(1, 2, 6)', 3],
    ['отношение(1; 4)', 0.25],
    ['претеглено(10: 1; 20: 3)', 17.5],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toEqual(exactly(value));
  });

  test('names its indicators, each once', () => {
    expect(codesIn(parsed('[KPI-04] + mean([KPI-05]; [ KPI-04 ])'))).toEqual(['KPI-04', 'KPI-05']);
  });

  test.each([
    ['', 'empty', 0],
    ['1 + ', 'expectedValue', 4],
    ['1 2', 'expectedSign', 2],
    ['(1 + 2', 'expectedClose', 6],
    ['1 & 2', 'unknownSign', 2],
    ['sin(1)', 'unknownFunction', 0],
    ['sum 1', 'expectedSign', 4],
    ['ratio(1)', 'twoArguments', 0],
    ['weighted(1; 2)', 'expectedPair', 10],
    ['reportedShare(1)', 'onlyReferences', 14],
    ['[KPI-04', 'openReference', 0],
    ['[ ]', 'openReference', 0],
    ['0.1234567', 'badNumber', 0],
    ['process.exit()', 'unknownSign', 7],
    ['eval(1)', 'unknownFunction', 0],
  ])('„%s“ is refused as %s at %d', (text, problem, at) => {
    expect(parseFormula(text)).toMatchObject({ error: { problem, at } });
  });

  test('has bounds, so that no text exhausts anything', () => {
    expect(parseFormula('('.repeat(1_000))).toMatchObject({ error: { problem: 'tooDeep' } });
    expect(parseFormula('1+'.repeat(1_500))).toMatchObject({ error: { problem: 'tooLong' } });
  });

  test('whatever is typed is read or refused with a place within it, never an accident', () => {
    const pieces = fc.constantFrom(
      '[KPI-01]',
      '1,5',
      '2',
      '+',
      '−',
      '×',
      '÷',
      '(',
      ')',
      ';',
      ':',
      'sum',
      'mean',
      'ratio',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = parseFormula(typed);
        const { at, length } = 'error' in read ? read.error : read.formula;
        expect(length).toBeGreaterThan(0);
        expect(at >= 0 && at <= typed.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.nat(999).map(String),
      fc.constantFrom('[KPI-01]', '[KPI-02]'),
      fc
        .tuple(tie('node'), fc.constantFrom('+', '−', '×', '÷'), tie('node'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('node').map((of) => `−(${of})`),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts) => `sum(${parts.join('; ')})`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `weighted(${a}: ${b})`),
    ),
  })).node;

  test('written out in either language it is the same formula', () => {
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, own: unknown) => (key === 'at' || key === 'length' ? undefined : own)));
    fc.assert(
      fc.property(node, fc.constantFrom('bg', 'en'), (text, language) => {
        const read = parseFormula(text);
        if ('error' in read) return;
        const again = formatFormula(read.formula, language);
        expect(bare(parsed(again))).toEqual(bare(read.formula));
        expect(formatFormula(parsed(again), language)).toBe(again);
      }),
    );
    expect(formatFormula(parsed('(1.5+[A])*mean([B],2)'), 'bg')).toBe('(1,5 + [A]) × средно([B]; 2)');
  });
});

describe('working a formula out', () => {
  test('a missing input gives no result, and the reason names it: never a zero', () => {
    expect(valueOf('[A] + [B]', { A: exactly(1) })).toEqual({ kind: 'noReading', code: 'B', since: null });
    expect(valueOf('sum([A]; [B]) × 0', { A: exactly(1) })).toMatchObject({ kind: 'noReading' });
  });

  test('says which step cannot be reckoned', () => {
    expect(valueOf('1 + [A] ÷ [B]', { A: exactly(1), B: exactly(0) })).toEqual({
      kind: 'zeroDivision',
      step: '[A] ÷ [B]',
    });
    const bounds = { A: { value: 5, qualifier: 'atLeast' }, B: { value: 3, qualifier: 'atLeast' } } as const;
    expect(valueOf('[A] − [B]', bounds)).toMatchObject({ kind: 'notComparable' });
    expect(valueOf('[A] + 3', bounds)).toEqual({ value: 8, qualifier: 'atLeast' });
    expect(valueOf('weighted(1: −2; 3: 4)')).toMatchObject({ kind: 'negativeWeight' });
    expect(valueOf('weighted(1: 0)')).toMatchObject({ kind: 'zeroDivision' });
    expect(valueOf('weighted(1: [A])', bounds)).toMatchObject({ kind: 'notComparable' });
  });

  test('the share of reported ones counts those that have a value that is not old', () => {
    expect(valueOf('100 × reportedShare([A]; [B]; [C]; [D])', { A: exactly(1), C: exactly(0) })).toEqual(exactly(50));
  });

  test('a mean lies between its parts, and a weighted mean too', () => {
    const value = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 8 }),
        (parts) => {
          const all = parts.map(([own]) => own);
          const spoken = (own: number) => (own < 0 ? `−${-own}` : String(own));
          const texts = [
            `mean(${all.map(spoken).join('; ')})`,
            `weighted(${parts.map(([own, weight]) => `${spoken(own)}: ${weight}`).join('; ')})`,
          ];
          for (const text of texts) {
            const result = valueOf(text) as Quantity; // numbers alone always give a number
            expect(result.value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
            expect(result.value).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
          }
        },
      ),
    );
  });
});

const neighbour = (code: string, formula: string | null = null, facts: Partial<FormulaNeighbour> = {}) =>
  [code, { id: code, code, formula, valueType: 'number', currency: null, ...facts }] as const;

describe('whether an indicator can have a formula', () => {
  const check = (text: string, neighbours: readonly (readonly [string, FormulaNeighbour])[]) =>
    checkFormula({ text, of: { id: 'A', code: 'A' }, kpiByCode: new Map(neighbours) });

  test('it refers to others that are there and have numbers', () => {
    expect(check('[B] + 1', [neighbour('B')])).toMatchObject({ formula: { type: 'operation' } });
    expect(check('1 + 1', [])).toMatchObject({ error: { problem: 'noReference' } });
    expect(check('1 + [X]', [])).toMatchObject({ error: { problem: 'unknownCode', at: 4, length: 3, detail: 'X' } });
    expect(check('[B]', [neighbour('B', null, { valueType: 'grade' })])).toMatchObject({
      error: { problem: 'inWords' },
    });
    expect(
      check('[B] + [C]', [
        neighbour('B', null, { valueType: 'money', currency: 'BGN' }),
        neighbour('C', null, { valueType: 'money', currency: 'EUR' }),
      ]),
    ).toMatchObject({ error: { problem: 'mixedCurrencies', detail: 'C' } });
  });

  test('it does not lead back to itself, directly or over others, and the chain is said', () => {
    const around = [neighbour('A'), neighbour('B', '[C] × 2'), neighbour('C', '1 + [A]'), neighbour('D', '[B]')];
    expect(check('[A]', around)).toMatchObject({ error: { problem: 'itself' } });
    expect(check('[D]', around)).toMatchObject({ error: { problem: 'circle', detail: 'A → D → B → C → A' } });
  });
});

describe('indicators that are worked out on a day', () => {
  const kpi = (code: string, facts: Partial<FormulaKpi> = {}): FormulaKpi => ({
    id: code,
    code,
    title: noText,
    unit: noText,
    valueType: 'number',
    currency: null,
    grades: null,
    formula: null,
    decimals: 0,
    frequency: 'quarterly',
    collectionLagDays: 0,
    retiredOn: null,
    collectedFrom: null,
    ...facts,
  });
  const measured = (value: number, asOf: string, quality: MeasuredValue['quality'] = 'final'): MeasuredValue => ({
    asOf,
    asOfPrecision: null,
    quantity: exactly(value),
    quality,
  });
  const look = (kpis: readonly FormulaKpi[], latest: Record<string, MeasuredValue>) => {
    const byCode = new Map(kpis.map((one) => [one.code, one]));
    const values = createFormulaValues({
      kpiOf: (code) => byCode.get(code),
      latest: ({ code }) => latest[code ?? ''] ?? null,
      on: '2021-01-04',
    });
    return (code: string) => values.valueOf(byCode.get(code) ?? kpi(code));
  };

  test('are as old as the oldest input, and provisional when one is', () => {
    const result = look([kpi('A', { formula: '[B] + [C]' }), kpi('B'), kpi('C')], {
      B: measured(2, '2020-12-31', 'provisional'),
      C: measured(3, '2020-06-30', 'estimate'),
    })('A');
    expect(result).toMatchObject({
      quantity: exactly(5),
      asOf: '2020-06-30',
      oldest: 'C',
      quality: 'provisional',
      reason: null,
    });
  });

  test('take from others what those show, and say through which of them something is missing', () => {
    const kpis = [
      kpi('A', { formula: '[B] × 3' }),
      kpi('B', { formula: '[C] ÷ 3' }),
      kpi('C', { collectedFrom: '2020-07-01' }),
    ];
    expect(look(kpis, { C: measured(10, '2020-12-31') })('A').quantity).toEqual(exactly(9));
    expect(look(kpis, {})('A')).toMatchObject({
      quantity: null,
      reason: { kind: 'input', code: 'B', reason: { kind: 'noReading', code: 'C', since: '2020-07-01' } },
    });
  });

  test('say that an input is retired, unknown, or only in words', () => {
    const words: MeasuredValue = { ...measured(1, '2020-12-31'), quantity: null };
    const kpis = [kpi('A', { formula: '[B]' }), kpi('B', { retiredOn: '2020-12-01' }), kpi('C')];
    expect(look(kpis, {})('A').reason).toEqual({ kind: 'retired', code: 'B', since: '2020-12-01' });
    expect(look([kpi('A', { formula: '[X]' })], {})('A').reason).toEqual({ kind: 'unknownCode', code: 'X' });
    expect(look([kpi('A', { formula: '[C]' }), kpi('C')], { C: words })('A').reason).toEqual({
      kind: 'inWords',
      code: 'C',
      since: '2020-12-31',
    });
    expect(look([kpi('A', { formula: '1 +' })], {})('A').reason).toEqual({ kind: 'broken', problem: 'expectedValue' });
  });

  test('in a circle give no result, however many there are', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `K${index}`);
    const all = codes.map((code) =>
      kpi(code, {
        formula: `sum(${codes
          .filter((other) => other !== code)
          .map((other) => `[${other}]`)
          .join('; ')})`,
      }),
    );
    expect(look(all, {})('K0').quantity).toBeNull();
    const two = look([kpi('A', { formula: '[B]' }), kpi('B', { formula: '[A]' })], {});
    expect(two('A').reason).toMatchObject({ kind: 'input', reason: { kind: 'circle', chain: 'A → B → A' } });
  });
});
