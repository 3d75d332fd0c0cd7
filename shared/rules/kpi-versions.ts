import {
  definingKeys,
  kpi as kpiEntity,
  type DefiningKey,
  type Kpi,
  type KpiDefinition,
  type KpiRuleSet,
} from '#shared/model/kpi.ts';
import type { Day } from '#shared/model/values.ts';

interface Version {
  readonly version: number;
  readonly validFrom: Day | null;
}

/**
 * The version that is valid on a day: the newest that began by then; before all of them the first there is. Null where there
 * are no versions, so that the indicator itself is its only one.
 */
export function versionValidOn<V extends Version>(versions: readonly V[], on: Day): V | null {
  const ordered = versions.toSorted((a, b) => a.version - b.version);
  return ordered.findLast(({ validFrom }) => validFrom === null || validFrom <= on) ?? ordered[0] ?? null;
}

type DefinitionFacts = Pick<KpiDefinition, 'version' | 'validFrom' | 'passport'>;
type RuleSetFacts = Pick<KpiRuleSet, 'version' | 'validFrom' | 'rules'>;

/**
 * An indicator as it was defined and judged on a day: what its definition and its light rules said then. Everything else of
 * it has no versions and is as it is.
 */
export function kpiOn(
  kpi: Kpi,
  definitions: readonly DefinitionFacts[],
  ruleSets: readonly RuleSetFacts[],
  on: Day,
): Kpi {
  const definition = versionValidOn(definitions, on);
  const ruleSet = versionValidOn(ruleSets, on);
  return {
    ...kpi,
    ...(definition === null ? {} : { ...definedBy(definition.passport), definitionVersion: definition.version }),
    ...(ruleSet === null ? {} : { lightRules: ruleSet.rules, lightRulesVersion: ruleSet.version }),
  };
}

/** What a version of a definition says, field by field; what it does not say, or says in no form of ours, is left out. */
export function definedBy(passport: KpiDefinition['passport']): Partial<Pick<Kpi, DefiningKey>> {
  if (passport === null) return {};
  const known = definingKeys.flatMap((key) => {
    const parsed = kpiEntity.fields[key].schema.safeParse(passport[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The defining fields of an indicator: what a version of its definition keeps. */
export const passportOf = (kpi: Kpi): Pick<Kpi, DefiningKey> =>
  // The keys are those of the model.
  Object.fromEntries(definingKeys.map((key) => [key, kpi[key]])) as Pick<Kpi, DefiningKey>;

/** The fields in which two definitions differ. Marks of stale translations are no difference. */
export function changedKeys(
  before: Partial<Pick<Kpi, DefiningKey>>,
  after: Partial<Pick<Kpi, DefiningKey>>,
): readonly DefiningKey[] {
  return definingKeys.filter((key) => bare(before[key]) !== bare(after[key]));
}

const bare = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, own: unknown) => (key === 'stale' ? undefined : own));
