import { describe, expect, test } from 'vitest';
import { entities } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import { starterPlan } from './starter-plan-fixture.ts';

const { records, of, find, codeOf } = starterPlan();

describe('what the starter plan holds', () => {
  test('the 6 vision statements, 6 goals, 4 priorities and 4 focus areas', () => {
    const counted = (wanted: string) => of('strategyNode').filter(({ level }) => level === wanted).length;
    expect(['vision', 'goal', 'priority', 'focusArea'].map(counted)).toEqual([6, 6, 4, 4]);
  });

  test('the 32 activities of the documents and the 4 of the Action Plan', () => {
    const numbered = (prefix: string, count: number, width: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(width, '0')}`);
    expect(of('activity').map(({ code }) => code)).toEqual([...numbered('ACT', 32, 2), ...numbered('AP', 4, 1)]);
  });

  test('the four programmes', () => {
    expect(of('programme').map(({ code, kind }) => [code, kind])).toEqual([
      ['PRG-DCC', 'advisory'],
      ['PRG-ICC', 'advisory'],
      ['PRG-DII', 'advisory'],
      ['PRG-PC', 'grant'],
    ]);
  });

  test('one plan, viewed as of 4 January 2021, reported quarterly', () => {
    expect(of('plan')).toHaveLength(1);
    expect(find('plan', 'PLAN')).toMatchObject({
      adoptedOn: '2020-10-22',
      viewAsOf: '2021-01-04',
      reportingCadence: 'quarterly',
      graceDays: 15,
      dueSoonWorkingDays: 10,
    });
    expect(codeOf(find('planVersion', 'PLAN-1').councilAct)).toBe('CA-2');
  });

  test('six working roles to choose from, which may be named, and nobody of the sources who agreed to it', () => {
    expect(of('person').filter(({ uses }) => uses)).toHaveLength(6);
    expect(of('person').filter(({ consentPublic, uses }) => consentPublic !== uses)).toEqual([]);
  });

  test('the first meeting of the Board, held, and the next regular one of the quarter, to prepare', () => {
    expect(find('meeting', 'DB-1')).toMatchObject({ number: 1, on: '2020-10-01', state: 'held' });
    expect(find('meeting', 'DB-2')).toMatchObject({ number: 2, kind: 'regular', state: 'draft', dateIsProposed: true });
    expect(find('meeting', 'DB-2').startsAt).toMatch(/^2021-0[1-3]-/);
  });

  test('an agenda of the next meeting that fills its time', () => {
    const next = find('meeting', 'DB-2');
    const minutes = of('agendaItem')
      .filter(({ meeting }) => meeting === next.id)
      .map((item) => item.minutesPlanned ?? 0);
    expect(minutes.reduce((sum, planned) => sum + planned, 0)).toBe(next.lengthMinutes);
  });

  test('four pilot districts live in the Unified Model since June 2020, and the remaining twenty to come', () => {
    const unifiedModel = find('activity', 'ACT-01').id;
    const rollouts = of('rollout').filter(({ activity }) => activity === unifiedModel);
    const live = rollouts.filter(({ state }) => state === 'live');
    expect(live.map(({ district, since }) => [district, since])).toEqual(
      ['serdika', 'triaditsa', 'nadezhda', 'bankya'].map((district) => [district, '2020-06']),
    );
    expect(rollouts.filter(({ state }) => state === 'planned')).toHaveLength(20);
    expect(new Set(rollouts.map(({ district }) => district)).size).toBe(24);
  });
});

describe('how the starter plan is made', () => {
  test('every record has a code of its own and a source', () => {
    expect(records.filter(({ record }) => !record.code || !record.source?.text)).toEqual([]);
    const codes = records.map(({ entity, record }) => `${entity} ${record.code}`);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('every record comes after those it refers to', () => {
    const known = new Set<unknown>();
    const tooEarly: string[] = [];
    for (const { entity, record } of records) {
      for (const [name, field] of Object.entries<AnyField>(entities[entity].fields)) {
        const value = (record as Record<string, unknown>)[name];
        if (field.kind === 'reference' && value && !known.has(value)) tooEarly.push(`${record.code}: ${name}`);
      }
      known.add(record.id);
    }
    expect(tooEarly).toEqual([]);
  });

  test('an activity moves the roll-up only of goals, priorities and vision: its focus area is a field of its own', () => {
    const contributions = of('link').filter(({ relation }) => relation === 'contributes');
    expect(contributions.length).toBeGreaterThan(0);
    for (const link of contributions) {
      expect(link.fromEntity).toBe('activity');
      expect(codeOf(link.to)).toMatch(/^(VIS|GOAL|PRI)-\d$/);
      expect(link.source?.marks['*']).toBe('derived');
    }
  });

  test('the sandbox of the Action Plan is not counted beside the Sandbox it is', () => {
    expect(find('activity', 'AP-1').focusArea).toBeUndefined();
    const ties = of('link').filter(({ from }) => codeOf(from) === 'AP-1');
    expect(ties.map(({ relation, to }) => [relation, codeOf(to)])).toEqual([['supports', 'ACT-19']]);
  });
});
