import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { matchExpression } from './match-expression.ts';
import { transliterate } from '#shared/rules/transliterate.ts';

let app: TestCore;
beforeAll(async () => {
  app = await openStarterCore();
});
afterAll(() => app.close());

const find = (text: string, limit = 20) => app.client.search.find({ text, limit });
const codes = async (text: string, limit = 20) => (await find(text, limit)).map(({ code }) => code);
const first = async (text: string) => (await find(text, 1))[0];
const addUnit = async (name: object) =>
  (await app.client.records.create({ entity: 'organisation', fields: { name } })).id;

describe('search for a code', () => {
  test.each(['ACT-01', 'act-01', 'act 01', 'ACT01', 'АСТ-01'])(
    'puts the record with it before all others: %s',
    async (typed) => {
      expect(await first(typed)).toMatchObject({ entity: 'activity', code: 'ACT-01' });
    },
  );

  test('puts codes that begin so next, the shortest first', async () => {
    const found = await codes('ACT-0', 12);
    expect(found.slice(0, 9).every((code) => /^ACT-0\d$/.test(code ?? ''))).toBe(true);
  });
});

describe('search for words', () => {
  test('takes no notice of case, in Cyrillic as in Latin', async () => {
    const typed = await codes('дигитален двойник');
    expect(typed).toContain('ACT-08');
    expect(await codes('ДИГИТАЛЕН ДВОЙНИК')).toEqual(typed);
    expect(await codes('Digital Twin')).toContain('ACT-08');
  });

  test('finds by the beginning of each word, in any order', async () => {
    expect(await codes('двой диги')).toContain('ACT-08');
    expect(await codes('воен')).not.toContain('ACT-08');
  });

  test('finds Bulgarian typed in Latin, as the law writes it and as people do', async () => {
    expect(await codes('uslugi')).toEqual(expect.arrayContaining(['KPI-02']));
    expect(await codes('pyasachnik')).toContain('ACT-19');
    const id = await addUnit({ bg: 'Асоциация София', en: '' });
    for (const typed of ['asotsiatsia', 'asotsiatsiya', 'Sofia', 'Sofiya'])
      expect((await find(typed, 50)).map((hit) => hit.id)).toContain(id);
  });

  test('finds a Latin name typed in Cyrillic', async () => {
    expect(await codes('атос')).toContain('ORG-ATOS');
  });

  test('finds in what a record says, and shows the place', async () => {
    const report = (await find('указания за ползване', 50)).find(({ entity }) => entity === 'report');
    expect(report?.excerpt.toLowerCase()).toContain('указания');
    expect(report?.excerpt).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(report?.opens.entity).toBe('activity');
  });
});

describe('the search index', () => {
  test('follows what is changed, put away and taken back', async () => {
    const id = await addUnit({ bg: 'Щъркелово гнездо', en: '' });
    const found = async (text: string) => (await find(text)).some((hit) => hit.id === id);
    expect(await found('щъркел')).toBe(true);
    await app.client.records.update({ entity: 'organisation', id, fields: { name: { bg: 'Лястовиче гнездо' } } });
    expect([await found('щъркел'), await found('лястовиче')]).toEqual([false, true]);
    await app.client.records.archive({ entity: 'organisation', id, archived: true });
    expect(await found('лястовиче')).toBe(false);
    await app.client.history.undo();
    expect(await found('лястовиче')).toBe(true);
    await app.client.history.undo();
    expect(await found('щъркел')).toBe(true);
    await app.client.history.undo();
    expect(await found('щъркел')).toBe(false);
    await app.client.history.redo();
    expect(await found('щъркел')).toBe(true);
  });
});

describe('what a person types', () => {
  test.each([
    '"',
    '"услуги',
    "'; DROP TABLE activity; --",
    'услуги AND',
    'NEAR(a b)',
    'title : x',
    '-',
    '*',
    '(',
    'a^b',
    'col:x',
    '{code}',
    '\0',
    '%_',
  ])('is never query syntax: %s', async (typed) => {
    await expect(find(typed)).resolves.toBeInstanceOf(Array);
  });

  test('of any kind is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (typed) => {
        await expect(find(typed, 3)).resolves.toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
  });

  test('is told apart into words', () => {
    expect(matchExpression('  „услуги“, "x" ')).toBe('("услуги"* OR "uslugi"*) AND "x"*');
    expect(matchExpression('—')).toBe('');
  });
});

test('transliteration follows the law', () => {
  expect(transliterate('Общински услуги в район „Щъркел“, София')).toBe('obshtinski uslugi v rayon „shtarkel“, sofia');
  expect(transliterate('юбилей, цена, жълъд, чешма, хотел')).toBe('yubiley, tsena, zhalad, cheshma, hotel');
});
