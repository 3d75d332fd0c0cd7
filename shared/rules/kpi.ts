import type { Kpi, KpiLightColour, LightRule } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { daysBetween } from './day.ts';
import { freshUntil, latestReading, type ReadingFacts, type TargetFacts } from './kpi-readings.ts';
import { isPast } from './partial-date.ts';
import { meetsTarget } from './quantity.ts';
import { attainmentOf, goalOf, targetPathValue } from './target-path.ts';

/** The rules of a KPI that has none of its own. */
export const defaultLightRules: readonly LightRule[] = [
  { when: 'reached', light: 'green' },
  { when: 'missedDue', light: 'red' },
  { when: 'attainment', atLeast: 0.95, light: 'green' },
  { when: 'attainment', atLeast: 0.8, light: 'amber' },
  { when: 'otherwise', light: 'red' },
];

export type KpiFacts = Pick<
  Kpi,
  | 'direction'
  | 'frequency'
  | 'collectionLagDays'
  | 'baseline'
  | 'baselineOn'
  | 'lightRules'
  | 'definitionVersion'
  | 'retiredOn'
>;

/**
 * Which rule decided: one of the KPI's own, or why there is no light.
 * - `retired`, `monitor` (nothing is aimed at), `noReading`, `noTarget`, `noNumber` (a value in words only);
 * - `noPath`: a rule asks for the way from baseline to target, and a value or date of it is missing;
 * - `notComparable`: the reading's qualifier leaves open how far it has come;
 * - `tooOld`: the rules say green, but the reading is stale;
 * - `noRule`: none of the KPI's own rules matched.
 */
export type KpiLightRuleCode =
  | LightRule['when']
  | 'retired'
  | 'monitor'
  | 'noReading'
  | 'noTarget'
  | 'noNumber'
  | 'noPath'
  | 'notComparable'
  | 'tooOld'
  | 'noRule';

export interface KpiLight {
  readonly light: KpiLightColour | 'none';
  /** The latest reading is older than the frequency and the collection lag. */
  readonly stale: boolean;
  /** The latest reading is provisional or an estimate. */
  readonly provisional: boolean;
  readonly rule: KpiLightRuleCode;
  readonly facts: {
    readonly on: Day;
    readonly reading: {
      readonly id: string;
      readonly asOf: Day;
      readonly ageDays: number;
      readonly quantity: Quantity | null;
      readonly quality: ReadingFacts['quality'];
    } | null;
    /** The last day on which that reading is fresh; null for KPIs measured once. */
    readonly freshUntil: Day | null;
    /** Whether the reading was made under another definition of the KPI. */
    readonly otherDefinition: boolean;
    readonly target: {
      readonly id: string;
      readonly quantity: Quantity;
      readonly upper: Quantity | null;
      readonly due: PartialDate | null;
    } | null;
    readonly met: 'met' | 'notMet' | 'unknown' | null;
    /** The value of the target path on the reading's as-of day, and how much of the way to it is proven. */
    readonly pathValue: number | null;
    readonly attainment: number | null;
    /** The place (from 0) of the KPI's rule that matched, also where `tooOld` took its green away. */
    readonly ruleIndex: number | null;
  };
}

interface KpiLightInput<R extends ReadingFacts> {
  readonly kpi: KpiFacts;
  /** The target in force (`targetInForce`); null when there is none. */
  readonly target: TargetFacts | null;
  readonly readings: readonly R[];
  readonly on: Day;
}

/** Attainment comes from divisions: 0.95 of the way must match "at least 0.95". */
const tolerance = 1e-9;

/**
 * MODEL, "KPI light": the latest counted reading against the target path of its as-of day, by the KPI's ordered rules,
 * adjusted for direction. No target gives no light, only a value; and a light is never guessed where the path is missing.
 * `missedDue` matches when the due day is before `on` and the reading does not show that the target is met, also where
 * its qualifier leaves that open. A stale reading is never green (DESIGN, principle 4): its amber or red stays, its green
 * becomes no light.
 */
export function kpiLight<R extends ReadingFacts>({ kpi, target, readings, on }: KpiLightInput<R>): KpiLight {
  const reading = latestReading(readings, on);
  const comparison = reading?.quantity && target ? compare(kpi, reading.quantity, target, reading.asOf) : null;
  const fresh = reading === null ? null : freshUntil(reading.asOf, kpi);
  const stale = fresh !== null && fresh < on;

  const decided = ((): { light: KpiLight['light']; rule: KpiLightRuleCode; ruleIndex: number | null } => {
    if (kpi.retiredOn !== null && kpi.retiredOn <= on) return none('retired');
    if (kpi.direction === 'monitor') return none('monitor');
    if (reading === null) return none('noReading');
    if (target === null) return none('noTarget');
    if (comparison === null) return none('noNumber');
    const byRule = applyRules(
      kpi.lightRules ?? defaultLightRules,
      comparison,
      target.due !== null && isPast(target.due, on),
    );
    return stale && byRule.light === 'green' ? { ...byRule, light: 'none', rule: 'tooOld' } : byRule;
  })();

  return {
    light: decided.light,
    stale,
    provisional: reading !== null && (reading.quality === 'provisional' || reading.quality === 'estimate'),
    rule: decided.rule,
    facts: {
      on,
      reading:
        reading === null
          ? null
          : {
              id: reading.id,
              asOf: reading.asOf,
              ageDays: daysBetween(reading.asOf, on),
              quantity: reading.quantity,
              quality: reading.quality,
            },
      freshUntil: fresh,
      otherDefinition:
        reading !== null &&
        reading.definitionVersion !== null &&
        kpi.definitionVersion !== null &&
        reading.definitionVersion !== kpi.definitionVersion,
      target:
        target === null ? null : { id: target.id, quantity: target.quantity, upper: target.upper, due: target.due },
      met: comparison?.met ?? null,
      pathValue: comparison?.pathValue ?? null,
      attainment: comparison?.attainment ?? null,
      ruleIndex: decided.ruleIndex,
    },
  };
}

interface Comparison {
  readonly met: 'met' | 'notMet' | 'unknown';
  readonly pathValue: number | null;
  readonly attainment: number | null;
}

function compare(kpi: KpiFacts, quantity: Quantity, target: TargetFacts, asOf: Day): Comparison | null {
  if (kpi.direction === 'monitor') return null;
  const met = meetsTarget(quantity, target, kpi.direction);
  const baseline = kpi.baseline?.value ?? null;
  const goal = baseline === null ? null : goalOf(baseline, target, kpi.direction);
  if (baseline === null || goal === null) return { met, pathValue: null, attainment: null };
  const pathValue = targetPathValue(baseline, kpi.baselineOn, goal.value, target.due, asOf);
  const attainment = pathValue === null ? null : attainmentOf(quantity, baseline, pathValue, goal);
  return { met, pathValue, attainment };
}

function applyRules(
  rules: readonly LightRule[],
  { met, pathValue, attainment }: Comparison,
  duePassed: boolean,
): { light: KpiLight['light']; rule: KpiLightRuleCode; ruleIndex: number | null } {
  for (const [ruleIndex, rule] of rules.entries()) {
    // What cannot be told is not told: the rules below would take a missing path for a bad one.
    if (rule.when === 'attainment' && attainment === null) return none(pathValue === null ? 'noPath' : 'notComparable');
    const matched =
      rule.when === 'otherwise' ||
      (rule.when === 'reached' && met === 'met') ||
      (rule.when === 'missedDue' && duePassed && met !== 'met') ||
      (rule.when === 'attainment' && attainment !== null && attainment >= rule.atLeast - tolerance);
    if (matched) return { light: rule.light, rule: rule.when, ruleIndex };
  }
  return none('noRule');
}

function none(rule: KpiLightRuleCode): { light: 'none'; rule: KpiLightRuleCode; ruleIndex: null } {
  return { light: 'none', rule, ruleIndex: null };
}
