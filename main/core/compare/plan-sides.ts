import type { Database } from 'better-sqlite3';
import type { CompareBasis, PlanSide, ShownSide } from '#shared/contract/compare.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import type { PlanState } from '#shared/rules/compare-plans/plan-state.ts';
import { registeredPacks, frozenDocument } from '../packs/pack-store.ts';
import { adoptedVersions, versionContent } from '../plan-versions/plan-version-store.ts';
import { nameOf } from '../records/linked.ts';
import { planInPack, planInVersion } from './frozen-plans.ts';
import { planKnownOn, planTrueOn, type SideState } from './plan-on-day.ts';

export interface ResolvedSide extends SideState {
  readonly shown: ShownSide;
}

/** A frozen plan keeps no reasons, and nothing changes it later. */
const frozen = { statusOf: () => null, changedLater: 0 } as const;

/**
 * The plan as it stands on a side. Throws PLAN_SIDE_UNKNOWN for a version or pack that is not there, PLAN_SIDE_DAMAGED for
 * one whose frozen content is not what was frozen.
 */
export function resolveSide(database: Database, side: PlanSide, basis: CompareBasis): ResolvedSide {
  switch (side.kind) {
    case 'day': {
      const resolved = basis === 'true' ? planTrueOn(database, side.day) : planKnownOn(database, side.day);
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
