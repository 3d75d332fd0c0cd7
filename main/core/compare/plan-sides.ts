import type { Database } from 'better-sqlite3';
import type { CompareBasis, PlanSide, ShownSide } from '#shared/contract/compare.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import type { PlanState } from '#shared/rules/compare-plans/plan-state.ts';
import { viewsAside } from '../activities/activity-views.ts';
import { allActivityViews } from '../activities/work-out-views.ts';
import type { InTurns } from '../app/turns.ts';
import { registeredPacks, frozenDocument } from '../packs/pack-store.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { adoptedVersions, versionContent } from '../plan-versions/plan-version-store.ts';
import { nameOf } from '../records/linked.ts';
import { planInPack, planInVersion } from './frozen-plans.ts';
import { endOfDay } from './end-of-day.ts';
import { planKnownOn, planTrueOn, type SideState } from './plan-on-day.ts';
import { seeAsKnown } from './workbook-as-known.ts';

export interface ResolvedSide extends SideState {
  readonly shown: ShownSide;
}

/** A frozen plan keeps no reasons, and nothing changes it later. */
const frozen = { statusOf: () => null, changedLater: 0 } as const;

/** The workbook as it is, and a connection of this side's own that sees it at one moment. */
export interface SideDeps {
  readonly database: Database;
  readonly aside: Database;
}

/**
 * The plan as it stands on a side. Throws PLAN_SIDE_UNKNOWN for a version or pack that is not there, PLAN_SIDE_DAMAGED for
 * one whose frozen content is not what was frozen.
 */
export function* resolveSide(deps: SideDeps, side: PlanSide, basis: CompareBasis): InTurns<ResolvedSide> {
  const database = deps.aside;
  switch (side.kind) {
    case 'day': {
      const resolved = yield* basis === 'true' ? trueOn(deps, side.day) : knownOn(deps, side.day);
      const [first] = adoptedVersions(database);
      const planAdoptedOn = first !== undefined && side.day < first.adoptedOn ? first.adoptedOn : null;
      return {
        ...resolved,
        shown: { ...shownAs(side, side.day, resolved.state), planAdoptedOn, changedLater: resolved.changedLater },
      };
    }
    case 'version': {
      const version = adoptedVersions(database).find(({ id }) => id === side.id);
      if (version === undefined) throw new DomainError('PLAN_SIDE_UNKNOWN', { side: side.id });
      const { document, isWorkedOut } = versionContent(database, version);
      const state = planInVersion(database, document);
      const { code, title, adoptedOn } = version;
      const told = { code, title: { bg: title.bg, en: title.en }, isWorkedOut };
      return { state, ...frozen, shown: { ...shownAs(side, adoptedOn, state), ...told } };
    }
    case 'pack': {
      const pack = registeredPacks(database).find(({ id }) => id === side.id);
      if (pack === undefined) throw new DomainError('PLAN_SIDE_UNKNOWN', { side: side.id });
      const document = frozenDocument(database, pack);
      const state = planInPack(database, document);
      const meeting = nameOf(database, 'meeting', pack.meeting)?.title ?? null;
      const told = { code: pack.code ?? document.pack.number.en, title: meeting };
      return { state, ...frozen, shown: { ...shownAs(side, pack.dataAsOf, state), ...told } };
    }
  }
}

function* trueOn({ database, aside }: SideDeps, day: Day): InTurns<SideState> {
  const views = yield* viewsAside(database, aside, planContextOf(aside, day, day));
  return yield* planTrueOn(aside, day, views);
}

function* knownOn({ database, aside }: SideDeps, day: Day): InTurns<SideState> {
  const isOther = yield* seeAsKnown(aside, endOfDay(day));
  const context = planContextOf(aside, day, day);
  const views = yield* isOther ? allActivityViews(aside, context) : viewsAside(database, aside, context);
  return yield* planKnownOn(aside, day, views);
}

function shownAs(side: PlanSide, on: Day, { activities }: PlanState): ShownSide {
  const later = activities.filter(({ recordedLater }) => recordedLater.record).length;
  const isAll = later === activities.length && later > 0;
  const isSome = activities.some(({ recordedLater: { record, status, due } }) => record || status || due);
  return {
    side,
    code: null,
    title: null,
    on,
    activities: activities.length,
    planAdoptedOn: null,
    isWorkedOut: false,
    changedLater: 0,
    recordedLater: isAll ? 'all' : isSome ? 'some' : 'none',
  };
}
