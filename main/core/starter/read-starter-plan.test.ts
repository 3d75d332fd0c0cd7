import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStarterPlan } from './read-starter-plan.ts';
import { starterFolder } from './starter-plan-fixture.ts';

let folder: string;

/** Reads the plan after one edit of one file, as a person might make it. */
function readAfter(file: string, from: string, to: string) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replace(from, to));
  return () => readStarterPlan(folder, newId);
}

describe('a text that does not keep to the model is refused by file, code and field', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'starter-'));
    cpSync(starterFolder, folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ['an unknown field', 'strategy.yaml', 'level: vision', 'levle: vision', /^strategy\.yaml: VIS-1: .*levle/],
    [
      'a value that is none of the choices',
      'activities.yaml',
      'lifecycle: active',
      'lifecycle: going',
      /^activities\.yaml: ACT-01: lifecycle/,
    ],
    [
      'a day that does not exist',
      'plan.yaml',
      'adoptedOn: 2020-10-22',
      'adoptedOn: 2020-02-30',
      /^plan\.yaml: PLAN: adoptedOn/,
    ],
    [
      'a code that nothing has',
      'activities.yaml',
      'focusArea: FA-1',
      'focusArea: FA-9',
      /^activities\.yaml: ACT-01: focusArea: .*FA-9/,
    ],
    [
      'a code of another kind',
      'activities.yaml',
      'focusArea: FA-1',
      'focusArea: ORG-IS',
      /^activities\.yaml: ACT-01: focusArea: .*organisation/,
    ],
    [
      'a tie to nothing',
      'activities.yaml',
      'contributes: [GOAL-2, PRI-3]',
      'contributes: [GOAL-22]',
      /^activities\.yaml: ACT-01: contributes: .*GOAL-22/,
    ],
    ['a code used twice', 'strategy.yaml', 'code: VIS-2', 'code: VIS-1', /^strategy\.yaml: VIS-1: code/],
    [
      'a source that is not listed',
      'strategy.yaml',
      'from: [S000, U007]',
      'from: [U999]',
      /^strategy\.yaml: VIS-1: source: .*U999/,
    ],
    ['a record without a source', 'strategy.yaml', 'source: { from: [S000] }', '', /^strategy\.yaml: GOAL-1: source/],
    [
      'a mark on no field',
      'strategy.yaml',
      'level: verified,',
      'levle: verified,',
      /^strategy\.yaml: VIS-1: source: marks: .*levle/,
    ],
    [
      'a comma that splits a text',
      'board.yaml',
      'bg: Цел, en: Purpose',
      'bg: Цел, задача, en: Purpose',
      /^board\.yaml: BR-1: title: .*задача/,
    ],
    [
      'an unknown kind of record',
      'strategy.yaml',
      'strategyNode:\n  - code',
      'strategyNodes:\n  - code',
      /^strategy\.yaml: .*strategyNodes/,
    ],
  ])('%s', (_, file, from, to, message) => {
    expect(readAfter(file, from, to)).toThrow(message);
  });
});

describe('what belongs to a record is written with it', () => {
  const records = readStarterPlan(starterFolder, newId);
  const find = (code: string) => records.find(({ record }) => record.code === code);

  test('a reading gets its KPI and a code of its own', () => {
    expect(find('KPI-15-V3')).toMatchObject({
      entity: 'reading',
      record: { kpi: find('KPI-15')?.record.id, asOf: '2021-02-28' },
    });
  });

  test('a record without a source of its own has its owner’s', () => {
    expect(find('ACT-01-D1')?.record.source?.text).toBe(find('ACT-01')?.record.source?.text);
  });

  test('a tie is a link record, last of all', () => {
    expect(find('ACT-01 contributes GOAL-2')).toMatchObject({
      entity: 'link',
      record: { relation: 'contributes', fromEntity: 'activity', toEntity: 'strategyNode', weight: 1 },
    });
    expect(records.at(-1)?.entity).toBe('link');
  });

  test('a year is a date, not a number', () => {
    expect(find('ACT-02')?.record).toMatchObject({ start: '2020' });
  });

  test('sources are written as codes and read as addresses', () => {
    expect(find('AP-2')?.record.source?.text).toBe(
      'https://innovativesofia.bg/news/planat-za-deystvie-po-izpalnenie-na-st/',
    );
  });

  test('the order of the files is the order on screen', () => {
    expect(find('ACT-05')?.record.sortOrder).toBe(5);
  });

  test('every listed source is cited', () => {
    const cited = records.map(({ record }) => record.source?.text ?? '').join('\n');
    const lines = readFileSync(join(starterFolder, 'plan.yaml'), 'utf8').split('\n');
    const listed = lines.flatMap((line) => /^ {2}(?:S|U)\w+: '?(.*?)'?$/.exec(line)?.[1] ?? []);
    expect(listed.length).toBeGreaterThan(90);
    expect(listed.filter((citation) => !cited.includes(citation))).toEqual([]);
  });
});
