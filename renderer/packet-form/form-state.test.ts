import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PacketRecord, PacketValue } from '#shared/model/packet-document.ts';
import { packetFields } from '#shared/rules/packet-fields.ts';
import { formAnswer, keyOf, recordState, typedFromAnswer } from './form-state.ts';
import { readInput, typedOf } from './read-input.ts';

const record = (entity: PacketRecord['entity'], values: Record<string, PacketValue>): PacketRecord => ({
  entity,
  id: '019a0000-0000-7000-8000-000000000001',
  code: 'MS1',
  title: 'Етап',
  detail: '',
  fields: packetFields[entity].map(({ name, kind }) => ({
    name,
    kind,
    label: name,
    hint: '',
    value: values[name] ?? (kind === 'text' || kind === 'longText' ? '' : null),
    choices: [],
  })),
});
const milestone = record('milestone', { achieved: 'no', forecast: '2020-Q4' });
const programme = record('programme', { light: 'onTrack', asOf: '2020-12-01', done: 'Последно' });
const typed = (of: PacketRecord, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [keyOf(of, name as never), text]));
const answer = (of: PacketRecord, values: Record<string, string>) =>
  formAnswer([of], typed(of, values), 'bg', '2021-01-04');

describe('the form', () => {
  test('answers nothing until something is changed', () => {
    expect(answer(milestone, {})).toEqual({ fields: [], problems: [] });
    expect(answer(milestone, { forecast: 'Q4 2020', evidence: '  ' })).toEqual({ fields: [], problems: [] });
  });

  test('answers what was changed, as the application writes it', () => {
    const { fields, problems } = answer(milestone, { achieved: 'yes', achievedOn: '3.1.2021', evidence: ' протокол ' });
    expect(fields.map(({ field, value }) => [field, value])).toEqual([
      ['achieved', 'yes'],
      ['achievedOn', '2021-01-03'],
      ['evidence', 'протокол'],
    ]);
    expect(problems).toEqual([]);
  });

  test('says what is not understood, what is in the future, and what is missing', () => {
    const codes = (values: Record<string, string>, of = milestone) =>
      answer(of, values).problems.map(({ field, code }) => [field.name, code]);
    expect(codes({ achieved: 'yes', achievedOn: 'скоро' })).toEqual([['achievedOn', 'notDate']]);
    expect(codes({ achieved: 'yes' })).toEqual([['achievedOn', 'dateMissing']]);
    expect(codes({ achieved: 'yes', achievedOn: '02.2021' })).toEqual([['achievedOn', 'dateFuture']]);
    expect(codes({ forecast: '' })).toEqual([['forecastReason', 'reasonMissing']]);
    expect(codes({ light: 'atRisk', asOf: '2020' }, programme)).toEqual([
      ['asOf', 'notDay'],
      ['blockers', 'blockersMissing'],
      ['next', 'nextMissing'],
    ]);
  });

  test('does not answer what it does not show: a date without its state, a report without its light', () => {
    expect(answer(milestone, { achievedOn: '3.1.2021' }).fields).toEqual([]);
    expect(answer(programme, { done: 'Нещо', asOf: '3.1.2021' }).fields).toEqual([]);
    const state = recordState(milestone, {}, 'bg');
    expect(milestone.fields.filter((field) => !state.isShown(field)).map(({ name }) => name)).toEqual([
      'achievedOn',
      'forecastReason',
    ]);
  });

  test('goes on from an earlier answer', () => {
    const values = { achieved: 'yes', achievedOn: 'октомври 2020', forecast: '', forecastReason: 'Готово е' };
    const { fields } = answer(milestone, values);
    expect(formAnswer([milestone], typedFromAnswer([milestone], fields, 'bg'), 'bg', '2021-01-04').fields).toEqual(
      fields,
    );
  });
});

test('every date stands in its input so that it is read back the same, in both languages', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = fc.integer({ min: 1900, max: 2199 });
  const dates = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
    fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
    fc.constant('ongoing'),
  );
  fc.assert(
    fc.property(dates, fc.constantFrom('bg' as const, 'en' as const), (value, language) => {
      const field = { kind: 'partialDate' as const };
      expect(readInput(field, typedOf(field, value, language))).toEqual({ value });
    }),
  );
});

test.each(['0', '100', '55 %', '7%'])('%s is a percent', (text) => {
  expect(readInput({ kind: 'percent' }, text)).toEqual({ value: Number.parseInt(text, 10) });
});
test.each(['101', '-1', '5,5', 'половината'])('%s is no percent', (text) => {
  expect(readInput({ kind: 'percent' }, text)).toEqual({ unreadable: 'notPercent' });
});
