import { DomainError } from '#shared/contract/errors.ts';
import type { TriedRules } from '#shared/contract/kpis.ts';
import type { Kpi, LightRule, Reading } from '#shared/model/kpi.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { kpiLight } from '#shared/rules/kpi.ts';
import { countedReadings, readingBefore } from '#shared/rules/kpi-readings.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { existingKpi } from './definition-actions.ts';
import { kpiAsOf, readKpiVersions } from './kpi-look.ts';
import { chartReadingsOf } from './kpi-views.ts';

export interface SetRulesInput {
  kpi: string;
  /** Null: the usual rules. */
  rules: readonly LightRule[] | null;
  /** Lights of this day and later are told by them. */
  validFrom: Day;
  reason: BilingualPatch;
}

/**
 * Begins a new version of an indicator's light rules; the lights of earlier days stay as they were told. Throws
 * REASON_REQUIRED, and KPI_REFUSED where nothing would change or the day is not after that of the version before.
 */
export function setLightRules(core: Core, { kpi: id, rules: given, validFrom, reason }: SetRulesInput): number {
  const workbook = core.session.workbook();
  const kpi = existingKpi(workbook.database, id);
  if (!reason.bg && !reason.en) throw new DomainError('REASON_REQUIRED', { what: 'setRules' });
  const rules = given === null ? null : [...given];
  if (JSON.stringify(rules) === JSON.stringify(kpi.lightRules))
    throw new DomainError('KPI_REFUSED', { why: 'sameRules', detail: '' });
  const newest = readRecords(workbook.database, 'kpiRuleSet', 'kpi = @id', { id })
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const before = newest?.validFrom ?? null;
  if (before !== null && validFrom <= before)
    throw new DomainError('KPI_REFUSED', { why: 'notAfterPrevious', detail: before });
  const version = (newest?.version ?? kpi.lightRulesVersion ?? 1) + 1;
  return workbook.write({ kind: 'kpi.setRules', actor: actorOf(core) }, (tx) => {
    if (newest === undefined)
      tx.insert('kpiRuleSet', { kpi: id, version: version - 1, validFrom: null, rules: kpi.lightRules });
    tx.update('kpi', id, { lightRules: rules, lightRulesVersion: version });
    tx.insert('kpiRuleSet', { kpi: id, version, validFrom, rules, reason });
    return version;
  });
}

interface TryInput {
  kpi: string;
  rules: readonly LightRule[] | null;
  on: Day;
}

/**
 * How the lights of an indicator would have been told by other rules: for every day on which it was measured, and the day
 * itself, the light by the rules of that day and by these. Nothing is saved. Newest first.
 */
export function tryLightRules(core: Core, { kpi: id, rules, on }: TryInput): TriedRules {
  const { database } = core.session.workbook();
  const versions = readKpiVersions(database, id);
  const record = existingKpi(database, id);
  const now = kpiAsOf(record, versions, on);
  const targets = readRecords(database, 'kpiTarget', 'kpi = @id', { id });
  const counted = countedReadings(chartReadingsOf(database, on, now), on)
    .filter(({ disaggregation }) => !disaggregation)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf) || (a.id < b.id ? -1 : 1));
  const lightsOf = (readings: readonly Reading[], day: Day) => {
    const then = kpiAsOf(record, versions, day);
    const light = (kpi: Kpi) => kpiLight({ kpi, targets, readings, on: day });
    return { before: light(then), after: light({ ...then, lightRules: rules === null ? null : [...rules] }) };
  };
  const lines = counted.flatMap((reading, index) => {
    if (counted[index + 1]?.asOf === reading.asOf) return [];
    const earlier = readingBefore(counted.slice(Math.max(0, index - window), index), reading);
    const { asOf, asOfPrecision, valueText, quantity } = reading;
    const told = { asOf, asOfPrecision, valueText, quantity };
    const readings = earlier === null ? [reading] : [earlier, reading];
    const line = (day: Day) => ({ on: day, reading: told, ...lightsOf(readings, day) });
    return index === counted.length - 1 && asOf < on ? [line(asOf), line(on)] : [line(asOf)];
  });
  return { lines: lines.toReversed().slice(0, longest) };
}

/** How far back an earlier reading under the same definition is looked for. */
const window = 50;
/** As many lines as a person looks through. */
const longest = 500;
