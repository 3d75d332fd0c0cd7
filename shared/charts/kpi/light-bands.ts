import type { Kpi, KpiLightColour, KpiTarget, LightRule } from '#shared/model/kpi.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Day } from '#shared/model/values.ts';
import { defaultLightRules } from '#shared/rules/kpi.ts';
import { standingTargets } from '#shared/rules/kpi-readings.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { meetsTarget, type TargetDirection } from '#shared/rules/quantity.ts';
import { attainmentOf, pathPlace, type PathPlace } from '#shared/rules/target-path.ts';
import type { ChartLightBand } from '../kpi-chart-geometry.ts';

interface BandFacts {
  readonly kpi: Kpi;
  readonly targets: readonly KpiTarget[];
  readonly on: Day;
}

/** A stretch of time in which the rules are the same. */
interface Slice {
  readonly from: Day;
  readonly to: Day;
  readonly target: KpiTarget | null;
  readonly isPast: boolean;
  readonly begin: PathPlace | null;
  readonly end: PathPlace | null;
}

/**
 * Where in the chart a value would be green, amber or red, from the first day of the chart to its last. Empty where that
 * cannot be drawn truly: rules that look at the change, or at the way to a target without one.
 */
export function lightBands(
  { kpi, targets, on }: BandFacts,
  [first, last]: readonly [Day, Day],
  label: (light: KpiLightColour) => PackText,
): ChartLightBand[] {
  const { direction } = kpi;
  const rules = kpi.lightRules ?? defaultLightRules;
  if (direction === 'monitor' || rules.some(({ when }) => when === 'change')) return [];
  const usesPath = rules.some(({ when }) => when === 'attainment');
  // Of a range, and of values beside shares of a way, the areas would cross.
  if (usesPath && (direction === 'range' || rules.some(({ when }) => when === 'value'))) return [];
  const standing = standingTargets(targets, on);
  if (standing.length === 0) return [];
  const slices = slicesOf({ kpi, targets: standing, on }, first, last).filter(
    ({ begin, end }) => !usesPath || (begin !== null && end !== null),
  );
  return slices.flatMap((slice) => bandsOf({ ...kpi, direction }, rules, slice, label));
}

function slicesOf({ kpi, targets, on }: BandFacts, first: Day, last: Day): Slice[] {
  if (kpi.direction === 'monitor') return [];
  const { direction } = kpi;
  const dated = targets
    .flatMap((target) => {
      const day = target.due === null ? null : lastDay(target.due);
      return day === null ? [] : [{ target, day }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const undated = targets.find(({ due }) => due === null || lastDay(due) === null) ?? null;
  const baselineOn = kpi.baselineOn === null ? null : lastDay(kpi.baselineOn);
  const edges = [first, last, ...(baselineOn === null ? [] : [baselineOn]), ...dated.map(({ day }) => day)]
    .filter((day) => day >= first && day <= last)
    .toSorted();
  const days = [...new Set(edges)];
  return days.slice(1).map((to, index) => {
    const from = days[index] ?? to;
    const ahead = dated.find(({ day }) => day >= to)?.target ?? undated;
    const target = ahead ?? dated.at(-1)?.target ?? null;
    const place = (day: Day) => pathPlace({ ...kpi, direction }, targets, on, day);
    const begin = place(from);
    // Of steps, the day itself is already of the next one.
    const end = kpi.pathShape === 'steps' ? begin : place(to);
    return { from, to, target, isPast: ahead === null, begin, end };
  });
}

type DirectedKpi = Kpi & { readonly direction: TargetDirection };

function bandsOf(
  kpi: DirectedKpi,
  rules: readonly LightRule[],
  slice: Slice,
  label: (light: KpiLightColour) => PackText,
): ChartLightBand[] {
  const limits = (place: PathPlace | null) => limitsOf(kpi, rules, slice, place).toSorted((a, b) => a - b);
  const [begin, end] = [limits(slice.begin), limits(slice.end)];
  if (begin.length !== end.length) return [];
  const middle = begin.map((value, index) => (value + (end[index] ?? value)) / 2);
  const place = middlePlace(slice);
  const zones = [...middle, null].map((top, index) => {
    const bottom = index === 0 ? null : (middle[index - 1] ?? null);
    return {
      bottom: index - 1,
      top: top === null ? null : index,
      light: lightAt(kpi, rules, slice, place, within(bottom, top)),
    };
  });
  const joined: typeof zones = [];
  for (const zone of zones) {
    const before = joined.at(-1);
    if (before?.light === zone.light) joined[joined.length - 1] = { ...before, top: zone.top };
    else joined.push(zone);
  }
  const edge = (index: number | null) =>
    index === null || index < 0
      ? null
      : [
          { on: slice.from, value: begin[index] ?? 0 },
          { on: slice.to, value: end[index] ?? 0 },
        ];
  return joined.flatMap(({ bottom, top, light }) =>
    light === null
      ? []
      : [{ light, from: slice.from, to: slice.to, lower: edge(bottom), upper: edge(top), label: label(light) }],
  );
}

/** Some value between two limits, or beyond one. */
function within(bottom: number | null, top: number | null): number {
  if (bottom !== null && top !== null) return (bottom + top) / 2;
  const limit = bottom ?? top ?? 0;
  const far = Math.abs(limit) + 1;
  return bottom === null ? limit - far : limit + far;
}

function middlePlace({ begin, end }: Slice): PathPlace | null {
  return begin === null || end === null ? begin : { ...begin, value: (begin.value + end.value) / 2 };
}

/** The values at which another rule begins to match. */
function limitsOf(kpi: Kpi, rules: readonly LightRule[], { target }: Slice, place: PathPlace | null): number[] {
  return rules.flatMap((rule) => {
    if (rule.when === 'value') return [rule.value];
    if (rule.when === 'attainment' && place !== null && kpi.baseline !== null)
      return [kpi.baseline.value + rule.atLeast * (place.value - kpi.baseline.value)];
    if (rule.when === 'reached' && target !== null)
      return [target.quantity.value, ...(target.upper === null ? [] : [target.upper.value])];
    return [];
  });
}

function lightAt(
  kpi: DirectedKpi,
  rules: readonly LightRule[],
  { target, isPast }: Slice,
  place: PathPlace | null,
  value: number,
): KpiLightColour | null {
  const quantity = { value, qualifier: 'exactly' } as const;
  const isMet = target !== null && meetsTarget(quantity, target, kpi.direction) === 'met';
  const matches = (rule: LightRule): boolean => {
    switch (rule.when) {
      case 'reached':
        return isMet;
      case 'missedDue':
        return isPast && !isMet;
      case 'value':
        return rule.is === 'atLeast' ? value >= rule.value : value <= rule.value;
      case 'attainment': {
        const share =
          place === null || kpi.baseline === null
            ? null
            : attainmentOf(quantity, kpi.baseline.value, place.value, place.goal);
        return share !== null && share >= rule.atLeast;
      }
      case 'change':
        return false;
      case 'otherwise':
        return true;
    }
  };
  return rules.find(matches)?.light ?? null;
}
