import { describe, expect, test } from 'vitest';
import { entities, entityNames, type EntityName } from '#shared/model/entities.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { fieldOf, fieldWords, valueWords } from './change-words.ts';
import { createI18n } from './i18n.ts';

const i18ns = { bg: createI18n('bg'), en: createI18n('en') };
const organisationId = '01890000-0000-7000-8000-000000000001';
const names = new Map([
  [
    organisationId,
    { entity: 'organisation' as const, code: 'ORG-IS', title: { bg: 'Иновативна София', en: 'Innovative Sofia' } },
  ],
]);
const say = (entity: EntityName, field: string, value: unknown, language: Language = 'bg') =>
  valueWords(entity, field, value, { i18n: i18ns[language], language, names }).replaceAll('\u00A0', ' ');

describe('a value of the history is told in words', () => {
  test('a date at its own precision', () => {
    expect(say('activity', 'due', '2020')).toBe('2020 г.');
    expect(say('activity', 'due', '2020-Q4')).toBe('4. тримесечие 2020 г.');
    expect(say('activity', 'due', '2020-12-31', 'en')).toBe('31 Dec 2020');
  });

  test('money with its currency and VAT', () => {
    const money = { minor: 1_250_000, currency: 'BGN', vat: 'included', on: null };
    expect(say('activity', 'budget', money)).toBe('12 500,00 лв. с ДДС');
    expect(say('activity', 'budget', { ...money, vat: 'unknown' }, 'en')).toBe('BGN 12,500.00');
  });

  test('a quantity with its qualifier, a share with its sign', () => {
    expect(say('reading', 'quantity', { value: 200, qualifier: 'atLeast' })).toBe('≥ 200');
    expect(say('activity', 'progressPercent', 40)).toBe('40 %');
  });

  test('a choice, a flag and a district by their names', () => {
    expect(say('activity', 'lifecycle', 'onHold')).toBe('спряна');
    expect(say('person', 'consentPublic', true)).toBe('да');
    expect(say('rollout', 'district', 'lozenets')).toBe('Лозенец');
    expect(say('period', 'quarter', '2020-Q4', 'en')).toBe('Q4 2020');
  });

  test('a reference by the name of its record, whether the field is one or only holds an id', () => {
    expect(say('activity', 'responsible', organisationId)).toBe('Иновативна София');
    expect(say('report', 'author', organisationId, 'en')).toBe('Innovative Sofia');
    expect(say('report', 'author', 'Sofia Roadmap')).toBe('Sofia Roadmap');
  });

  test('funding source by source, and rules by their number', () => {
    expect(
      say('activity', 'funding', [
        { source: 'Общински бюджет', sharePercent: 30, amount: null },
        { source: 'ЕС', sharePercent: 70, amount: null },
      ]),
    ).toBe('Общински бюджет 30 %; ЕС 70 %');
    expect(say('kpi', 'lightRules', [{ when: 'reached', light: 'green' }])).toBe('1 правило');
  });

  test('a waiting translation by its language and since when', () => {
    const stale = { language: 'en', since: '2021-01-04T08:00:00.000Z' };
    expect(say('activity', 'title.stale', stale)).toBe('EN чака превод от 04.01.2021 г., 10:00');
    expect(say('activity', 'title.stale', null)).toBe('');
  });
});

describe.each(languages)('the catalogue in %s', (language) => {
  const i18n = i18ns[language];

  test('names every field of every record', () => {
    const missing = entityNames.flatMap((entity) =>
      Object.keys(entities[entity].fields)
        .filter((key) => !i18n.exists(`fields:name.${key}`))
        .map((key) => `${entity}.${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('names every choice, and every kind of record in numbers', () => {
    const choices = entityNames.flatMap((entity) =>
      Object.keys(entities[entity].fields).flatMap((key) =>
        (fieldOf(entity, key)?.options ?? []).map((option) => `fields:choice.${key}.${option}`),
      ),
    );
    const counts = entityNames.map((entity) => `history:count.${entity}_other`);
    expect([...choices, ...counts].filter((path) => !i18n.exists(path))).toEqual([]);
  });

  test('says which language a text is in', () => {
    expect(fieldWords('title.en', i18n)).toBe(language === 'bg' ? 'наименование (EN)' : 'title (EN)');
  });
});
