import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { PackLight } from '#shared/model/pack-document/status.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { comparePlans } from '../compare-plans/compare-plans.ts';
import { comparisonSections, type PlanComparison } from '../compare-plans/comparison.ts';
import { planInPack, tellsFacts } from './plan-in-pack.ts';

type ComparedDocument = Pick<PackDocument, 'plan' | 'kpis' | 'advice' | 'ledger'>;

interface KpiLine {
  readonly code: string;
  /** By its newer name. */
  readonly title: PackText;
}

/** A text of an indicator that became another; null where there was none. */
export interface KpiTextLine extends KpiLine {
  readonly before: PackText | null;
  readonly after: PackText | null;
}

export interface KpiLightLine extends KpiLine {
  readonly before: PackLight;
  readonly after: PackLight;
}

/** A figure that both packs tell of the same day, with another value. */
export interface RestatedLine {
  readonly what: PackText;
  readonly asOf: PackText;
  readonly before: PackText;
  readonly after: PackText;
  /** The printed references, each of its own pack. */
  readonly labels: { readonly before: PackText; readonly after: PackText };
}

export interface AdviceLine {
  readonly ref: PackText;
  readonly text: PackText;
  /** What it said in the older pack, where that was worded otherwise. */
  readonly textBefore: PackText | null;
  readonly meeting: PackText;
  /** Null where that pack does not tell of it any more, or not yet. */
  readonly before: PackOutcome['state'] | null;
  readonly after: PackOutcome['state'] | null;
  /** What was answered so far, by the newer pack that says it. */
  readonly response: PackText | null;
}

export interface PackComparison {
  /** Null where one of the two has no plan in it. */
  readonly plan: PlanComparison | null;
  readonly kpisAppeared: readonly KpiLine[];
  readonly kpisDropped: readonly KpiLine[];
  readonly targets: readonly KpiTextLine[];
  /** A newer value of an indicator, of another day. */
  readonly values: readonly KpiTextLine[];
  readonly lights: readonly KpiLightLine[];
  readonly restated: readonly RestatedLine[];
  /** In the older and no more in the newer: answered, or done. */
  readonly adviceSettled: readonly AdviceLine[];
  readonly adviceNew: readonly AdviceLine[];
  readonly adviceMoved: readonly AdviceLine[];
  /** What one of the two leaves out, and so was not compared. */
  readonly untold: readonly ('plan' | 'kpis' | 'advice')[];
}

/** The lists beside those of the plan, in the order in which they are told. */
export const packSections = [
  'restated',
  'targets',
  'lights',
  'values',
  'kpisAppeared',
  'kpisDropped',
  'adviceSettled',
  'adviceMoved',
  'adviceNew',
] as const satisfies readonly (keyof PackComparison)[];
export type PackSection = (typeof packSections)[number];

export const isSamePack = (comparison: PackComparison): boolean =>
  packSections.every((section) => comparison[section].length === 0) &&
  (comparison.plan === null ||
    comparisonSections.every((section) => comparison.plan === null || comparison.plan[section].length === 0));

/**
 * What became of things from one frozen pack to another, by what they print and by nothing else. Turned round it tells the
 * same with before and after exchanged.
 */
export function comparePacks(from: ComparedDocument, to: ComparedDocument): PackComparison {
  const isByFacts = tellsFacts(from) && tellsFacts(to);
  const hasPlan = from.plan !== null && to.plan !== null;
  const kpis = pairsBy(from.kpis, to.kpis, ({ code }) => code);
  const isAdviceByIds = [...(from.advice ?? []), ...(to.advice ?? [])].every(({ id }) => id !== undefined);
  const advice = pairsBy(from.advice, to.advice, isAdviceByIds ? ({ id = '' }) => id : adviceKey);
  return {
    plan: hasPlan ? comparePlans(planInPack(from, isByFacts), planInPack(to, isByFacts)) : null,
    kpisAppeared: kpis.onlyAfter.map(named),
    kpisDropped: kpis.onlyBefore.map(named),
    targets: kpis.both.flatMap(([was, is]) => textLine(is, was.target?.text ?? null, is.target?.text ?? null)),
    values: kpis.both.flatMap(([was, is]) =>
      isSameText(was.value?.asOf ?? null, is.value?.asOf ?? null) ? [] : textLine(is, valueOf(was), valueOf(is)),
    ),
    lights: kpis.both.flatMap(([was, is]) =>
      was.light === is.light ? [] : [{ ...named(is), before: was.light, after: is.light }],
    ),
    restated: restatedFigures(from, to),
    adviceSettled: advice.onlyBefore.map((was) => adviceLine(was, null)),
    adviceNew: advice.onlyAfter.map((is) => adviceLine(null, is)),
    adviceMoved: advice.both
      .filter(
        ([was, is]) =>
          was.state !== is.state || !isSameText(was.response, is.response) || !isSameText(was.text, is.text),
      )
      .map(([was, is]) => adviceLine(was, is)),
    untold: [
      ...(hasPlan ? [] : ['plan' as const]),
      ...(from.kpis === null || to.kpis === null ? ['kpis' as const] : []),
      ...(from.advice === null || to.advice === null ? ['advice' as const] : []),
    ],
  };
}

interface Pairs<Thing> {
  both: [was: Thing, is: Thing][];
  onlyBefore: Thing[];
  onlyAfter: Thing[];
}

/** What has the same name on both sides, in the order of the newer; nothing where a side has no such list at all. */
function pairsBy<Thing>(
  before: readonly Thing[] | null,
  after: readonly Thing[] | null,
  keyOf: (thing: Thing) => string,
): Pairs<Thing> {
  if (before === null || after === null) return { both: [], onlyBefore: [], onlyAfter: [] };
  const was = keyed(before, keyOf);
  const is = keyed(after, keyOf);
  return {
    both: [...is].flatMap(([key, now]): [Thing, Thing][] => {
      const then = was.get(key);
      return then === undefined ? [] : [[then, now]];
    }),
    onlyBefore: [...was].flatMap(([key, then]) => (is.has(key) ? [] : [then])),
    onlyAfter: [...is].flatMap(([key, now]) => (was.has(key) ? [] : [now])),
  };
}

/** Things that are called the same are told apart by their order. */
function keyed<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing> {
  const seen = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const key = keyOf(thing);
      const place = (seen.get(key) ?? 0) + 1;
      seen.set(key, place);
      return [JSON.stringify([key, place]), thing];
    }),
  );
}

const isSameText = (a: PackText | null, b: PackText | null) =>
  a === null || b === null ? a === b : a.bg === b.bg && a.en === b.en;

const named = ({ code, title }: PackKpi): KpiLine => ({ code, title });

function textLine(is: PackKpi, before: PackText | null, after: PackText | null): KpiTextLine[] {
  return isSameText(before, after) ? [] : [{ ...named(is), before, after }];
}

/** "4 от 24 района · 04.01.2021 г." */
function valueOf({ value }: PackKpi): PackText | null {
  if (value === null) return null;
  const inOne = (language: 'bg' | 'en') =>
    `${[value.figure[language], value.unit?.[language] ?? ''].filter(Boolean).join(' ')} · ${value.asOf[language]}`;
  return { bg: inOne('bg'), en: inOne('en') };
}

/** In packs that do not say of which record it is, advice is known by the meeting that gave it and by what it says. */
const adviceKey = ({ kind, meeting, text }: PackOutcome) => JSON.stringify([kind, meeting.bg, text.bg, text.en]);

function adviceLine(was: PackOutcome | null, is: PackOutcome | null): AdviceLine {
  const shown = is ?? was;
  if (shown === null) throw new Error('nothing to tell of');
  return {
    ref: shown.ref,
    text: shown.text,
    textBefore: was === null || isSameText(was.text, shown.text) ? null : was.text,
    meeting: shown.meeting,
    before: was?.state ?? null,
    after: is?.state ?? null,
    response: is?.response ?? was?.response ?? null,
  };
}

/** A target that changed is told as such, and restates nothing. */
function restatedFigures(from: ComparedDocument, to: ComparedDocument): RestatedLine[] {
  const figures = ({ ledger, kpis }: ComparedDocument) => {
    const ofTargets = new Set((kpis ?? []).flatMap(({ target }) => target?.refs ?? []));
    return ledger.filter(({ ref }) => !ofTargets.has(ref));
  };
  return pairsBy(figures(from), figures(to), figureKey).both.flatMap(([was, is]) =>
    isSameText(was.value, is.value)
      ? []
      : [
          {
            what: is.what,
            asOf: is.asOf,
            before: was.value,
            after: is.value,
            labels: { before: was.label, after: is.label },
          },
        ],
  );
}

const figureKey = ({ what, asOf }: LedgerEntry) => JSON.stringify([what.bg, asOf.bg]);
