import type { Database } from 'better-sqlite3';
import type { DefinitionView, RuleSetView } from '#shared/contract/kpis.ts';
import type { Day } from '#shared/model/values.ts';
import { changedKeys, definedBy, passportOf, versionValidOn } from '#shared/rules/kpi-versions.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

const noReason = { bg: '', en: '', stale: null };

/** The versions of an indicator's definition, oldest first; where nothing was ever redefined, the one that it is. */
export function definitionViews(database: Database, kpi: string, on: Day): DefinitionView[] {
  const versions = byVersion(readRecords(database, 'kpiDefinition', 'kpi = @kpi', { kpi }));
  const record = readRecord(database, 'kpi', kpi);
  if (record === null) return [];
  if (versions.length === 0) {
    const [version, passport] = [record.definitionVersion ?? 1, passportOf(record)];
    return [
      { id: null, version, validFrom: null, reason: noReason, passport, changed: [], isCurrent: true, ...unknown },
    ];
  }
  const current = versionValidOn(versions, on);
  return versions.map(({ id, version, validFrom, reason, passport }, index) => {
    const [before, is] = [definedBy(versions[index - 1]?.passport ?? null), definedBy(passport)];
    return {
      id,
      version,
      validFrom,
      reason,
      passport: is,
      changed: index === 0 ? [] : [...changedKeys(before, is)],
      isCurrent: version === current?.version,
      ...recordingOf(database, id),
    };
  });
}

/** The versions of an indicator's light rules, oldest first, in the same way. */
export function ruleSetViews(database: Database, kpi: string, on: Day): RuleSetView[] {
  const versions = byVersion(readRecords(database, 'kpiRuleSet', 'kpi = @kpi', { kpi }));
  const record = readRecord(database, 'kpi', kpi);
  if (record === null) return [];
  if (versions.length === 0) {
    const [version, rules] = [record.lightRulesVersion ?? 1, record.lightRules];
    return [{ id: null, version, validFrom: null, reason: noReason, rules, isCurrent: true, ...unknown }];
  }
  const current = versionValidOn(versions, on);
  return versions.map(({ id, version, validFrom, reason, rules }) => ({
    id,
    version,
    validFrom,
    reason,
    rules,
    isCurrent: version === current?.version,
    ...recordingOf(database, id),
  }));
}

const unknown = { recordedAt: null, recordedBy: null };
const byVersion = <V extends { version: number }>(versions: readonly V[]) =>
  versions.toSorted((a, b) => a.version - b.version);
