import type { Kpi, KpiLightColour, LightRule } from '#shared/model/kpi.ts';
import type { Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { assertNever } from './assert-never.ts';
import { daysBetween } from './day.ts';
import { improvementOf, type Improvement } from './kpi-change.ts';
import {
  countedReadings,
  freshUntil,
  latestReading,
  readingBefore,
  targetInForce,
  versionOf,
  type ReadingFacts,
  type TargetFacts,
} from './kpi-readings.ts';
import { isPast } from './partial-date.ts';
import { meetsTarget, provenBounds, type Bounds } from './quantity.ts';
import { attainmentOf, pathPlace, type PathPlace, type PathSegment } from './target-path.ts';

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
  | 'pathShape'
  | 'lightRules'
  | 'definitionVersion'
  | 'retiredOn'
>;

/**
 * Which rule decided: one of the KPI's own, or why there is no light.
 * - `retired`, `monitor` (nothing is aimed at), `noReading`, `noTarget`, `noNumber` (a value in words only);
 * - `noPath`: a rule asks for the way from baseline to target, and a value or date of it is missing;
 * - `notComparable`: the reading's qualifier leaves open how far it has come, or on which side of a value it is;
 * - `noPrevious`: a rule asks for the change, and there is no earlier reading under the same definition;
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
  | 'noPrevious'
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
    /** The stretch of the path that the reading's day lies on. */
    readonly segment: PathSegment | null;
    /** The earlier reading under the same definition, and by how much this one is better (worse: below zero). */
    readonly previous: { readonly id: string; readonly asOf: Day; readonly quantity: Quantity | null } | null;
    readonly improvement: number | null;
    /** The place (from 0) of the KPI's rule that matched, also where `tooOld` took its green away. */
    readonly ruleIndex: number | null;
  };
}

interface KpiLightInput<R extends ReadingFacts> {
  readonly kpi: KpiFacts;
  /** All of the KPI's targets, superseded and later ones too. */
  readonly targets: readonly TargetFacts[];
  readonly readings: readonly R[];
  readonly on: Day;
}

/** Attainment comes from divisions: 0.95 of the way must match "at least 0.95". */
const tolerance = 1e-9;

/**
 * MODEL, "KPI light": the latest counted reading against the target path of its as-of day, by the KPI's ordered rules,
 * adjusted for direction. No target gives no light, only a value; and a light is never guessed where the path is missing.
 * `missedDue` matches when the due day of the target in force is before `on` and the reading does not show that it is met,
 * also where its qualifier leaves that open. A stale reading is never green (DESIGN, principle 4): its amber or red stays,
 * its green becomes no light.
 */
export function kpiLight<R extends ReadingFacts>({ kpi, targets, readings, on }: KpiLightInput<R>): KpiLight {
  const reading = latestReading(readings, on);
  const previous = reading === null ? null : readingBefore(countedReadings(readings, on), reading);
  const target = targetInForce(targets, on);
  const comparison =
    reading?.quantity && target
      ? compare({ kpi, quantity: reading.quantity, previous, target, targets, asOf: reading.asOf, on })
      : null;
  const fresh = reading === null ? null : freshUntil(reading.asOf, kpi);
  const stale = fresh !== null && fresh < on;

  const decided = ((): Decided => {
    if (kpi.retiredOn !== null && kpi.retiredOn <= on) return none('retired');
    if (kpi.direction === 'monitor') return none('monitor');
    if (reading === null) return none('noReading');
    if (target === null) return none('noTarget');
    if (comparison === null) return none('noNumber');
    const byRule = applyRules(kpi.lightRules ?? defaultLightRules, comparison);
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
      otherDefinition: reading !== null && versionOf(reading) !== versionOf(kpi),
      target:
        target === null ? null : { id: target.id, quantity: target.quantity, upper: target.upper, due: target.due },
      met: comparison?.met ?? null,
      pathValue: comparison?.place?.value ?? null,
      attainment: comparison?.attainment ?? null,
      segment: comparison?.place?.segment ?? null,
      previous: previous === null ? null : { id: previous.id, asOf: previous.asOf, quantity: previous.quantity },
      improvement: knownImprovement(comparison?.improvement ?? null),
      ruleIndex: decided.ruleIndex,
    },
  };
}

interface Compared {
  readonly kpi: KpiFacts;
  readonly quantity: Quantity;
  readonly previous: ReadingFacts | null;
  readonly target: TargetFacts;
  readonly targets: readonly TargetFacts[];
  readonly asOf: Day;
  readonly on: Day;
}

interface Comparison {
  readonly quantity: Quantity;
  readonly met: 'met' | 'notMet' | 'unknown';
  readonly duePassed: boolean;
  readonly place: PathPlace | null;
  readonly attainment: number | null;
  readonly improvement: Improvement | null;
}

function compare({ kpi, quantity, previous, target, targets, asOf, on }: Compared): Comparison | null {
  const { direction } = kpi;
  if (direction === 'monitor') return null;
  const baseline = kpi.baseline?.value ?? null;
  const place = pathPlace({ ...kpi, direction }, targets, on, asOf);
  const attainment =
    place === null || baseline === null ? null : attainmentOf(quantity, baseline, place.value, place.goal);
  return {
    quantity,
    met: meetsTarget(quantity, target, direction),
    duePassed: target.due !== null && isPast(target.due, on),
    place,
    attainment,
    improvement: previous?.quantity ? improvementOf(previous.quantity, quantity, direction, target) : null,
  };
}

const knownImprovement = (improvement: Improvement | null): number | null =>
  improvement !== null && improvement.unit.low === improvement.unit.high ? improvement.unit.low : null;

interface Decided {
  readonly light: KpiLight['light'];
  readonly rule: KpiLightRuleCode;
  readonly ruleIndex: number | null;
}

function applyRules(rules: readonly LightRule[], comparison: Comparison): Decided {
  for (const [ruleIndex, rule] of rules.entries()) {
    const answer = matches(rule, comparison);
    // What cannot be told is not told: the rules below would take a missing path for a bad one.
    if (typeof answer === 'string') return none(answer);
    if (answer) return { light: rule.light, rule: rule.when, ruleIndex };
  }
  return none('noRule');
}

type Untold = 'noPath' | 'notComparable' | 'noPrevious';

/** Whether a rule matches, or why that cannot be told. */
function matches(rule: LightRule, comparison: Comparison): boolean | Untold {
  const { met, duePassed, place, attainment, improvement, quantity } = comparison;
  switch (rule.when) {
    case 'otherwise':
      return true;
    case 'reached':
      return met === 'met';
    case 'missedDue':
      return duePassed && met !== 'met';
    case 'attainment':
      if (attainment === null) return place === null ? 'noPath' : 'notComparable';
      return attainment >= rule.atLeast - tolerance;
    case 'value':
      return within(provenBounds(quantity), rule.is, rule.value);
    case 'change':
      return improvement === null ? 'noPrevious' : within(improvement[rule.in], rule.is, rule.by);
    default:
      return assertNever(rule);
  }
}

/** Whether everything that is possible is at least (at most) the limit; untold where only a part of it is. */
function within({ low, high }: Bounds, is: 'atLeast' | 'atMost', limit: number): boolean | Untold {
  const atLeast = is === 'atLeast';
  if (atLeast ? low >= limit - tolerance : high <= limit + tolerance) return true;
  return (atLeast ? high < limit - tolerance : low > limit + tolerance) ? false : 'notComparable';
}

function none(rule: KpiLightRuleCode): Decided {
  return { light: 'none', rule, ruleIndex: null };
}
