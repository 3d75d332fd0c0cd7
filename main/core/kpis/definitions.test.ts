import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { kpiLightSentence } from '#shared/i18n/kpi-sentences.ts';
import type { LightRule } from '#shared/model/kpi.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

const asOf = '2021-01-04';
const exactly = (value: number) => ({ value, qualifier: 'exactly' }) as const;
let test: TestCore;

beforeEach(async () => {
  test = await openStarterCore();
});
afterEach(() => test.close());

async function kpi(code: string, on = asOf): Promise<KpiDetail> {
  const { kpis } = await test.client.kpis.list({ asOf: on });
  const found = kpis.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the plan`);
  return test.client.kpis.get({ id: found.id, asOf: on });
}
const reason = { bg: 'Решение на Дигиталния борд.' };
const why = (view: KpiDetail) =>
  kpiLightSentence({ light: view.light, kpi: view, reading: view.reading }, createI18n('bg'), 'bg').replaceAll(
    '\u00A0',
    ' ',
  );

describe('a definition that changes', () => {
  const fields = { unit: { bg: 'заведения', en: 'establishments' }, decimals: 1 };

  it('begins a new version from a day; days before it keep the old one', async () => {
    const { id } = await kpi('KPI-01');
    expect(await test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason })).toEqual({
      version: 2,
    });
    expect(await kpi('KPI-01', '2020-12-30')).toMatchObject({
      definitionVersion: 1,
      unit: { bg: 'района' },
      decimals: 0,
    });
    const now = await kpi('KPI-01');
    expect(now).toMatchObject({ definitionVersion: 2, unit: { bg: 'заведения' }, decimals: 1 });
    expect(now.definitions.map(({ version, validFrom, changed }) => [version, validFrom, changed])).toEqual([
      [1, null, []],
      [2, '2020-12-31', ['unit', 'decimals']],
    ]);
  });

  it('marks what was measured under another version, and new readings are of the version of their day', async () => {
    const { id, reading } = await kpi('KPI-01');
    await test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason });
    expect((await kpi('KPI-01')).light.facts.otherDefinition).toBe(true);
    expect(reading?.asOf).toBe(asOf);
    expect(why(await kpi('KPI-01'))).toContain('4 района към 04.01.2021 г.');
    await test.client.kpis.addReading({ kpi: id, asOf, quantity: exactly(4.5) });
    const { readings, light } = await kpi('KPI-01');
    expect(readings[0]?.definitionVersion).toBe(2);
    expect(light.facts.otherDefinition).toBe(false);
    const early = { kpi: id, asOf: '2020-12-01', quantity: exactly(3.5) };
    await expect(test.client.kpis.addReading(early)).rejects.toMatchObject({ code: 'INVALID_FIELD' });
  });

  it('says why, from a later day than the version before, and something else than before', async () => {
    const { id } = await kpi('KPI-01');
    const redefine = (given: object) =>
      test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason, ...given });
    await expect(redefine({ reason: {} })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(redefine({ fields: { decimals: 0 } })).rejects.toMatchObject({ data: { why: 'sameDefinition' } });
    await redefine({});
    await expect(redefine({ fields: { decimals: 2 } })).rejects.toMatchObject({
      code: 'KPI_REFUSED',
      data: { why: 'notAfterPrevious', detail: '2020-12-31' },
    });
    await expect(redefine({ fields: { valueType: 'grade' }, validFrom: asOf })).rejects.toMatchObject({
      data: { why: 'gradesMissing' },
    });
  });

  it('is one action, which one undo takes back', async () => {
    const { id } = await kpi('KPI-01');
    await test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason });
    expect(await test.client.history.undo()).toMatchObject({ kind: 'kpi.redefine' });
    const { definitions, unit } = await kpi('KPI-01');
    expect([definitions.length, unit.bg]).toEqual([1, 'района']);
  });

  it('may be put better in words without a new version', async () => {
    const { id } = await kpi('KPI-01');
    await test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason });
    await test.client.kpis.reword({ kpi: id, fields: { definition: { bg: 'Брой заведения, включени в модела.' } } });
    const { definitions, definition } = await kpi('KPI-01');
    expect(definitions.map(({ version }) => version)).toEqual([1, 2]);
    expect(definitions[1]?.passport.definition?.bg).toBe('Брой заведения, включени в модела.');
    expect(definition.bg).toBe('Брой заведения, включени в модела.');
  });

  it('may have its grades named better, in either language, while there are as many of them', async () => {
    const { id } = await kpi('KPI-01');
    const grades = [
      { bg: 'слабо', en: '' },
      { bg: 'добро', en: '' },
    ];
    await test.client.kpis.redefine({ kpi: id, fields: { valueType: 'grade', grades }, validFrom: asOf, reason });
    const named = [
      { bg: 'слабо', en: 'weak' },
      { bg: 'добро', en: 'good' },
    ];
    await test.client.kpis.reword({ kpi: id, fields: { grades: named } });
    const after = await kpi('KPI-01');
    expect(after.grades).toEqual(named);
    expect(after.definitions.map(({ version }) => version)).toEqual([1, 2]);
    await expect(
      test.client.kpis.reword({ kpi: id, fields: { grades: [...named, { bg: 'отлично', en: 'excellent' }] } }),
    ).rejects.toMatchObject({ data: { why: 'defined' } });
  });

  it('is not written over in place once something was measured by it, but a missing translation is filled in', async () => {
    const measured = await kpi('KPI-01');
    const edit = (id: string, given: Record<string, unknown>) =>
      test.client.records.update({ entity: 'kpi', id, fields: given });
    await expect(edit(measured.id, { decimals: 2 })).rejects.toMatchObject({ data: { why: 'defined' } });
    await expect(edit(measured.id, { lightRules: [] })).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
    const fresh = await test.client.records.create({ entity: 'kpi', fields: { title: { bg: 'Нов' } } });
    await edit(fresh.id, { decimals: 2, unit: { bg: 'бр.' } });
    await test.client.kpis.addReading({ kpi: fresh.id, asOf, quantity: exactly(1) });
    await edit(fresh.id, { unit: { en: 'pcs' }, rationale: { bg: 'Защото.' } });
    await expect(edit(fresh.id, { unit: { bg: 'лв.' } })).rejects.toMatchObject({ data: { why: 'defined' } });
  });

  it('goes back to an earlier value only as another version, with a reason', async () => {
    const { id } = await kpi('KPI-01');
    await test.client.kpis.redefine({ kpi: id, fields, validFrom: '2020-12-31', reason });
    const field = { entity: 'kpi', id, field: 'decimals' } as const;
    const { restoring, values } = await test.client.history.field(field);
    expect(restoring).toBe('move');
    const first = values.find(({ value }) => value === 0);
    const restore = (given: object) => test.client.history.restore({ ...field, txn: first?.txn ?? '', ...given });
    await expect(restore({ on: asOf })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await restore({ on: asOf, reason });
    expect((await kpi('KPI-01')).definitions.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});

describe('light rules', () => {
  const lenient: LightRule[] = [
    { when: 'reached', light: 'green' },
    { when: 'value', is: 'atLeast', value: 4, light: 'amber' },
    { when: 'otherwise', light: 'red' },
  ];

  it('have versions: earlier days keep their lights', async () => {
    const { id } = await kpi('KPI-01');
    await expect(
      test.client.kpis.setRules({ kpi: id, rules: lenient, validFrom: asOf, reason: {} }),
    ).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await test.client.kpis.addReading({ kpi: id, asOf: '2021-01-03', quantity: exactly(4) });
    await test.client.kpis.setRules({ kpi: id, rules: lenient, validFrom: asOf, reason });
    expect((await kpi('KPI-01', '2021-01-03')).light).toMatchObject({ light: 'red', rule: 'missedDue' });
    const now = await kpi('KPI-01');
    expect(now.light).toMatchObject({ light: 'amber', rule: 'value' });
    expect(now.lightRulesVersion).toBe(2);
    expect(why(now)).toContain('стойността е поне 4 района');
    expect(now.ruleSets.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    await expect(test.client.kpis.setRules({ kpi: id, rules: lenient, validFrom: asOf, reason })).rejects.toMatchObject(
      {
        data: { why: 'sameRules' },
      },
    );
  });

  it('are tried on the history of the indicator, and nothing is saved', async () => {
    const { id } = await kpi('KPI-01');
    const { lines } = await test.client.kpis.tryRules({ kpi: id, rules: lenient, asOf });
    expect(lines[0]).toMatchObject({ on: asOf, before: { light: 'red' }, after: { light: 'amber' } });
    expect((await kpi('KPI-01')).ruleSets).toHaveLength(1);
    expect((await kpi('KPI-01')).light.light).toBe('red');
  });

  it('tried as they are change no light on any day', async () => {
    for (const { id } of (await test.client.kpis.list({ asOf })).kpis) {
      const { lightRules } = await test.client.kpis.get({ id, asOf });
      const { lines } = await test.client.kpis.tryRules({ kpi: id, rules: lightRules, asOf });
      expect(lines.filter(({ before, after }) => before.light !== after.light)).toEqual([]);
    }
  });
});

describe('a target path', () => {
  const point = (value: number, due: string, target: string | null = null) => ({
    target,
    quantity: exactly(value),
    due,
  });
  const decision = { bg: 'Решение № 12 на Дигиталния борд.' };

  it('is set as a whole by one decision; what is changed or left out is superseded and stays', async () => {
    const { id, targets } = await kpi('KPI-01');
    const [old] = targets;
    const path = { kpi: id, shape: 'line', validFrom: asOf } as const;
    await expect(
      test.client.kpis.setPath({ ...path, points: [point(24, '2022', old?.id)], decision: {} }),
    ).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await test.client.kpis.setPath({
      ...path,
      points: [point(12, '2021'), point(24, '2022', old?.id)],
      decision,
    });
    const set = await kpi('KPI-01');
    const standing = set.targets.filter(({ isSuperseded }) => !isSuperseded);
    expect(standing.map(({ due, quantity }) => [due, quantity.value])).toEqual([
      ['2021', 12],
      ['2022', 24],
    ]);
    expect(set.target?.due).toBe('2021');
    expect((await kpi('KPI-01', '2021-01-03')).target?.due).toBe('2020');

    // The interim target is left out: the last one is set anew in its place.
    const [interim, last] = standing;
    await test.client.kpis.setPath({ ...path, points: [point(24, '2022', last?.id)], decision });
    const after = await kpi('KPI-01');
    expect(after.targets.filter(({ isSuperseded }) => !isSuperseded).map(({ due }) => due)).toEqual(['2022']);
    expect(after.targets.map((target) => target.id)).toContain(interim?.id);
  });

  it('goes otherwise only from the day of the decision that says so: what was told before stays', async () => {
    const { id, targets } = await kpi('KPI-01');
    const points = [point(24, '2020', targets[0]?.id)];
    const steps = { kpi: id, shape: 'steps', validFrom: asOf, points } as const;
    const before = await kpi('KPI-01', '2021-01-03');
    await expect(test.client.kpis.setPath({ ...steps, decision: {} })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect((await test.client.kpis.setPath({ ...steps, decision })).targetIds).toHaveLength(1);
    expect((await kpi('KPI-01')).pathShape).toBe('steps');
    const then = await kpi('KPI-01', '2021-01-03');
    expect(then.pathShape).toBe('line');
    expect(then.light).toEqual(before.light);
    // The shape stays with later decisions that say nothing of it.
    const { target } = await kpi('KPI-01');
    await test.client.kpis.setPath({ ...steps, decision, points: [point(20, '2020', target?.id)] });
    expect((await kpi('KPI-01')).pathShape).toBe('steps');
  });

  it('is not written over field by field, and neither is a version', async () => {
    const { targets, id } = await kpi('KPI-01');
    await test.client.kpis.setRules({
      kpi: id,
      rules: [{ when: 'otherwise', light: 'green' }],
      validFrom: asOf,
      reason: { bg: 'Опит.' },
    });
    const [rules] = await test.client.kpis.get({ id, asOf }).then(({ ruleSets }) => ruleSets.slice(-1));
    const edits = [
      { entity: 'kpiTarget', id: targets[0]?.id ?? '', fields: { quantity: exactly(1) } },
      { entity: 'kpiTarget', id: targets[0]?.id ?? '', fields: { due: '2030' } },
      { entity: 'kpi', id, fields: { pathShape: 'steps' } },
      { entity: 'kpiRuleSet', id: rules?.id ?? '', fields: { validFrom: '2020-01-01' } },
    ] as const;
    for (const edit of edits)
      await expect(test.client.records.update(edit)).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  });

  it('keeps what stays as it is, and refuses an empty path and two values for a day', async () => {
    const { id, targets } = await kpi('KPI-01');
    const [old] = targets;
    const path = { kpi: id, shape: 'line', validFrom: asOf, decision } as const;
    expect(await test.client.kpis.setPath({ ...path, points: [point(24, '2020', old?.id)] })).toEqual({
      targetIds: [],
    });
    await expect(test.client.kpis.setPath({ ...path, points: [] })).rejects.toMatchObject({
      data: { why: 'pathEmpty' },
    });
    await expect(
      test.client.kpis.setPath({ ...path, points: [point(1, '2022'), point(2, '2022-12-31')] }),
    ).rejects.toMatchObject({ data: { why: 'pathTwice' } });
  });
});

describe('an indicator that is worked out of others', () => {
  async function formulaKpi(formula: string, code = 'KPI-90'): Promise<string> {
    const { id } = await test.client.records.create({
      entity: 'kpi',
      fields: { code, title: { bg: 'Изчислен' }, unit: { bg: 'бр.' }, decimals: 1, direction: 'up' },
    });
    await test.client.kpis.define({ kpi: id, fields: { formula } });
    return id;
  }

  it('has the value of its formula, as old as the oldest input, and shows what it was made of', async () => {
    await formulaKpi('[KPI-01] + [KPI-02]');
    const worked = await kpi('KPI-90');
    expect(worked.reading).toMatchObject({ quantity: { value: 74, qualifier: 'atLeast' }, asOf: '2020-06-30' });
    expect(worked.computed).toMatchObject({ oldest: 'KPI-02', reason: null });
    expect(worked.computed?.inputs.map(({ code, quantity }) => [code, quantity?.value])).toEqual([
      ['KPI-01', 4],
      ['KPI-02', 70],
    ]);
    expect(worked.light.stale).toBe(true);
    expect(why(worked)).toContain('най-старата, по KPI-02, е към юни 2020 г.');
    expect((await kpi('KPI-01')).formulaOf.map(({ code }) => code)).toEqual(['KPI-90']);
    expect(worked.spark.length).toBeGreaterThan(0);
  });

  it('has no value where an input has none, says which, and never a zero', async () => {
    await formulaKpi('[KPI-01] + [KPI-05]');
    const worked = await kpi('KPI-90');
    expect(worked.reading).toBeNull();
    expect(worked.computed?.reason).toMatchObject({ kind: 'noReading', code: 'KPI-05' });
    expect(why(worked)).toBe('Стойността не може да се изчисли: по KPI-05 няма отчетена стойност.');
  });

  it('is refused where it leads back to itself, also over another', async () => {
    await formulaKpi('[KPI-01] × 2');
    const other = await formulaKpi('[KPI-90] + 1', 'KPI-91');
    const first = (await kpi('KPI-90')).id;
    await expect(test.client.kpis.define({ kpi: first, fields: { formula: '[KPI-91]' } })).rejects.toMatchObject({
      code: 'FORMULA_REFUSED',
      data: { problem: 'circle', detail: 'KPI-90 → KPI-91 → KPI-90' },
    });
    expect((await test.client.kpis.tryFormula({ kpi: other, text: '[KPI-91]', asOf })).error?.problem).toBe('itself');
    expect(await test.client.kpis.tryFormula({ kpi: other, text: '[KPI-90] + ', asOf })).toMatchObject({
      error: { problem: 'expectedValue', at: 11 },
      result: null,
    });
    expect(
      (await test.client.kpis.tryFormula({ kpi: other, text: '[KPI-90] − 1', asOf })).result?.quantity?.value,
    ).toBe(7);
  });

  it('takes no readings of its own, and does not come over those there are', async () => {
    const id = await formulaKpi('[KPI-01]');
    await expect(test.client.kpis.addReading({ kpi: id, asOf, quantity: exactly(1) })).rejects.toMatchObject({
      code: 'KPI_REFUSED',
      data: { why: 'computed' },
    });
    const measured = await kpi('KPI-04');
    const redefine = (validFrom: string) =>
      test.client.kpis.redefine({ kpi: measured.id, fields: { formula: '[KPI-01]' }, validFrom, reason });
    await expect(redefine(measured.reading?.asOf ?? '')).rejects.toMatchObject({ data: { why: 'measuredSince' } });
    await redefine('2021-01-05');
    expect((await kpi('KPI-04')).computed).toBeNull();
    expect((await kpi('KPI-04', '2021-01-05')).computed?.quantity?.value).toBe(4);
  });

  it('keeps the code of what its formula names', async () => {
    await formulaKpi('[KPI-01]');
    const { id } = await kpi('KPI-01');
    await expect(test.client.records.update({ entity: 'kpi', id, fields: { code: 'KPI-99' } })).rejects.toMatchObject({
      data: { why: 'codeInFormula', detail: 'KPI-90' },
    });
  });
});
