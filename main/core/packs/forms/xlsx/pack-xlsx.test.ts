import { readXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/model/values.ts';
import { partOf } from '../../../documents/testing/archive-parts.ts';
import { sampleStrategyMap } from '../../render/sample/strategy-map.ts';
import { samplePackDocument } from '../../render/sample-document.ts';
import { packXlsx } from './pack-xlsx.ts';
import { sheetName } from './sheet-name.ts';

const sample = () => ({ ...samplePackDocument(), strategyMap: sampleStrategyMap(1) });
const sheetsOf = async (...about: Parameters<typeof packXlsx>) => (await readXlsx(await packXlsx(...about))).sheets;

describe('the spreadsheet of a pack', () => {
  test('has a sheet for each table, named in its language', async () => {
    expect((await sheetsOf(sample(), 'bg')).map(({ name }) => name)).toEqual([
      'За файла',
      'Дневен ред',
      'Участници',
      'Накратко',
      'Състояние по области',
      'Стратегия',
      'Отклонения от плана',
      'Рискове',
      'Програми',
      'Етапи',
      'Резултати за предаване',
      'Индикатори',
      'Препоръки и задачи',
      'План за действие',
      'Опис на числата',
    ]);
    expect((await sheetsOf(sample(), 'en')).map(({ name }) => name)).toContain('Register of figures');
  });

  test('says first what it is, of which document and how many rows each sheet has', async () => {
    const hash = 'a'.repeat(64);
    const [about, agenda] = await sheetsOf(sample(), 'bg', hash);
    const facts = new Map(about?.rows.map(([label, value]) => [label, value]));
    expect(facts.get('Номер')).toBe('ДБ-2021-01, версия 1');
    expect(facts.get('Издание')).toBe('за Борда');
    expect(facts.get('Данни към')).toBe('4 януари 2021 г.');
    expect(facts.get('Документ (SHA-256)')).toBe(hash);
    expect(about?.rows).toContainEqual(['Лист', 'Дневен ред', (agenda?.rows.length ?? 0) - 1]);
  });

  test('keeps numbers as numbers, shares as percent, days as days', async () => {
    const document = sample();
    const row = document.plan?.groups[0]?.rows[0];
    if (row === undefined) throw new Error('the sample has a plan');
    row.facts = { id: '01890a5d-ac96-774b-bcce-b302099a8059', start: '2020-06', due: '2020-12-31' };
    row.progress = { text: { bg: '4 от 24', en: '4 of 24' }, share: 0.25, refs: [1] };
    const [entry] = document.ledger;
    if (entry === undefined) throw new Error('the sample has figures');
    entry.quantity = { value: 3.25, qualifier: 'atLeast' };
    const sheets = await sheetsOf(document, 'bg');
    const cell = (sheet: string, at: number, column: string) => {
      const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
      return rows[at]?.[rows[0]?.indexOf(column) ?? -1];
    };
    expect(cell('План за действие', 1, 'Начало')).toBe('2020-06');
    expect(cell('План за действие', 1, 'Край')).toEqual(new Date('2020-12-31T00:00:00Z'));
    expect(cell('План за действие', 1, 'Дял')).toBe(0.25);
    expect(cell('Опис на числата', 1, 'Число')).toBe(3.25);
    expect(cell('Опис на числата', 1, 'Точност')).toBe('поне');
    expect(cell('Дневен ред', 1, 'Минути')).toBeTypeOf('number');
  });

  test('filters every table, keeps every head in sight, and runs no formula', async () => {
    const document = sample();
    const [item] = document.agenda?.items ?? [];
    if (item === undefined) throw new Error('the sample has an agenda');
    item.title = { bg: '=HYPERLINK("https://example.org")', en: '@SUM(A1)' };
    for (const language of languages) {
      const bytes = await packXlsx(document, language);
      const { sheets } = await readXlsx(bytes);
      sheets.forEach(({ name }, index) => {
        const xml = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
        expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
        expect(xml).not.toContain('<f>');
        expect({ name, isFiltered: xml.includes('<autoFilter') }).toEqual({ name, isFiltered: index > 0 });
        const heads = sheets[index]?.rows[0] ?? [];
        expect(heads).toEqual([...new Set(heads)]);
      });
      expect(sheets[1]?.rows[1]?.[3]).toBe(`'${item.title[language]}`);
    }
  });
});

describe('the name of a sheet', () => {
  test('is one that Excel takes, and that no other sheet has', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>();
        for (const name of wanted) {
          const free = sheetName(name, taken);
          expect(free.length).toBeGreaterThan(0);
          expect(free.length).toBeLessThanOrEqual(31);
          expect(free).not.toMatch(/[[\]:*?/\\]|^'|'$/);
          expect([...taken].map((one) => one.toLowerCase())).not.toContain(free.toLowerCase());
          taken.add(free);
        }
      }),
    );
  });

  test('is cut at a word', () => {
    expect(sheetName('Състояние на дейностите по фокусни области', new Set())).toBe('Състояние на дейностите по');
    expect(sheetName('History', new Set())).toBe('History1');
  });
});
