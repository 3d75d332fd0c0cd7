import { describe, expect, test } from 'vitest';
import { monthEnd } from '#shared/rules/project-month.ts';
import { starterPlan } from './starter-plan-fixture.ts';

const { records, of, find, codeOf } = starterPlan();

const numbered = (prefix: string, from: number, to: number, width = 1) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${String(from + index).padStart(width, '0')}`);

/** Every fact that the register of sourced facts gives a code. */
const facts = [
  ...numbered('VIS', 1, 6),
  ...numbered('GOAL', 1, 6),
  ...numbered('PRI', 1, 4),
  ...numbered('PUR', 1, 2),
  ...numbered('TASK', 1, 5),
  'MAY-1',
  ...numbered('STR', 1, 4),
  'ICC-G',
  'DII-H',
  ...numbered('FA', 1, 4),
  ...numbered('ACT', 1, 32, 2),
  ...numbered('AP', 1, 5),
  'PRG-DCC',
  'PRG-ICC',
  'PRG-PC',
  'PRG-DII',
  'PRG-NEG',
  ...numbered('EV', 1, 18, 2),
  ...numbered('KPI', 1, 23, 2),
  ...numbered('ICC', 1, 4),
  'WP1',
  'WP2',
  'WP3',
  'WP4',
  'WP5',
  'WP6',
  'WP7',
];

/** Facts without a record of their own, by the record that tells them. */
const toldBy: Record<string, string> = {
  'PUR-1': 'ORG-IS',
  'PUR-2': 'ORG-IS',
  'STR-1': 'ACT-11',
  'STR-2': 'FA-4',
  'STR-3': 'ACT-32',
  'STR-4': 'PLAN-1',
  'ICC-G': 'PRG-ICC',
  'DII-H': 'PRG-DII',
  'PRG-NEG': 'PRG-DII',
  'EV-09': 'EV-04',
  'KPI-16': 'ACT-11',
  'KPI-18': 'EV-04',
  'KPI-20': 'CA-1',
  'KPI-21': 'ACT-16',
  'KPI-22': 'ACT-05',
  'KPI-23': 'ACT-32',
};

const leftOut: Record<string, string> = {
  'TASK-1': 'a task of the department, not of the plan',
  'TASK-2': 'repeats GOAL-4',
  'TASK-3': 'repeats PRI-3',
  'TASK-4': 'repeats GOAL-4',
  'TASK-5': 'a task of the department, not of the plan',
  'MAY-1': 'priorities of the Mayor as the press reported them; repeats GOAL-2 and PRI-3',
  'AP-5': '“and others” names nothing',
  WP4: 'its title is not verified',
  'KPI-19': 'a forecast about the world, not about the plan',
};

/** Deliverables by number, with the project month the source names. */
const deliverables: [code: string, dueMonth?: number][] = [
  ['D1.1'],
  ['D1.x'],
  ['D2.1', 6],
  ['D2.2'],
  ['D2.4'],
  ['D2.6', 18],
  ['D2.x', 30],
  ['D3.1', 8],
  ['D3.4', 20],
  ['D3.7', 32],
  ['D5.1', 20],
  ['D5.2'],
  ['D5.4', 20],
  ['D5.6', 32],
  ['D5.8', 32],
  ['D6.2', 12],
  ['D6.3'],
  ['D6.4'],
  ['D6.8', 24],
  ['D6.9', 36],
  ['D6.10', 16],
  ['D6.12', 24],
  ['D6.13', 36],
  ['D7.1'],
];

test('every fact with a code is a record, is told by one, or is left out for a reason', () => {
  const codes = new Set(records.map(({ record }) => record.code));
  const ways = (fact: string) => [codes.has(fact), codes.has(toldBy[fact] ?? ''), fact in leftOut].filter(Boolean);
  expect(facts.filter((fact) => ways(fact).length !== 1)).toEqual([]);
});

describe('deliverables of PolicyCLOUD', () => {
  test('are those the sources list, with the months they name', () => {
    expect(of('deliverable').map(({ code, dueMonth }) => [code, dueMonth])).toEqual(
      deliverables.map(([code, dueMonth]) => [code, dueMonth]),
    );
  });

  test('fall due in the calendar month of their project month', () => {
    const start = find('programme', 'PRG-PC').monthOneStartsOn ?? '';
    const counted = deliverables.map(([code, dueMonth]) => [code, dueMonth && monthEnd(start, dueMonth).slice(0, 7)]);
    expect(of('deliverable').map(({ code, dueOriginal }) => [code, dueOriginal])).toEqual(counted);
  });

  test('belong to the work package of their number', () => {
    for (const { code, workPackage } of of('deliverable')) expect(codeOf(workPackage)).toBe(`WP${code[1]}`);
  });
});

describe('nothing unverified enters as fact', () => {
  test('only work packages and phases whose content a source names', () => {
    const codes = of('phase').map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('DCC'))).toHaveLength(5);
    expect(codes.filter((code) => !code.startsWith('DCC')).join(' ')).toBe(
      'ICC-P2 Discovery Alpha Beta WP1 WP2 WP3 WP5 WP6 WP7',
    );
  });

  test('only the two targets that have a source: 24 districts by the end of 2020, and 3 scenarios without a term', () => {
    expect(of('kpiTarget').map(({ kpi, quantity, due }) => [codeOf(kpi), quantity?.value, due])).toEqual([
      ['KPI-01', 24, '2020'],
      ['KPI-05', 3, undefined],
    ]);
  });

  test('no light that nobody reported, no budget and no number of a decision that was not found', () => {
    expect(of('report').filter(({ light }) => light)).toEqual([]);
    expect(of('activity').filter(({ budget }) => budget)).toEqual([]);
    expect(of('councilAct').map(({ decisionNumber }) => decisionNumber)).toEqual([undefined, undefined, '748', '289']);
  });

  test('values keep the qualifier of their source', () => {
    const readings = of('reading').map(({ kpi, quantity }) => [codeOf(kpi), quantity?.qualifier, quantity?.value]);
    expect(readings).toContainEqual(['KPI-02', 'atLeast', 70]);
    expect(readings).toContainEqual(['KPI-03', 'atLeast', 200]);
    expect(readings).toContainEqual(['KPI-06', 'about', 200]);
    expect(readings).toContainEqual(['KPI-09', undefined, undefined]);
  });
});
