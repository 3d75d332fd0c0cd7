import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { BaselineChoice } from '#shared/contract/plan-versions.ts';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { activityViews } from '../activities/activity-views.ts';
import { allActivityViews } from '../activities/work-out-views.ts';
import { atOnce } from '../app/turns.ts';
import { actorOf, type Core } from '../app/core.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { freezePlan } from './freeze-plan.ts';
import { adoptedVersions, keepDocument } from './plan-version-store.ts';

export interface AmendInput {
  title: BilingualPatch;
  adoptedOn: Day;
  reason: BilingualPatch;
  councilAct: string | null;
  /** Activities whose baseline becomes what stands on that day, each with its reason. The others keep theirs. */
  rebase: readonly { activity: string; reason: BilingualPatch }[];
}

const isEmpty = ({ bg, en }: BilingualPatch) => !bg && !en;
const series = 'PLAN-';

/** The next number of the plan's versions, after the highest there is. */
export function nextVersionCode(database: Database): string {
  const codes = database.prepare<[string], string>('SELECT code FROM plan_version WHERE code GLOB ?').pluck();
  const numbers = codes.all(`${series}[0-9]*`).map((code) => Number(code.slice(series.length)));
  return `${series}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/**
 * Adopts an amendment: a new version with the content of the plan on its day. Throws REASON_REQUIRED, IN_THE_FUTURE,
 * INVALID_FIELD where it has no title or is adopted before the version it amends, REFERENCE_MISSING.
 */
export function amendPlan(core: Core, { rebase, ...given }: AmendInput): string {
  const workbook = core.session.workbook();
  const { title, adoptedOn, reason } = given;
  if (isEmpty(title)) throw new DomainError('INVALID_FIELD', { entity: 'planVersion', field: 'title' });
  if (isEmpty(reason)) throw new DomainError('REASON_REQUIRED', { what: 'amend' });
  if (rebase.some((choice) => isEmpty(choice.reason)))
    throw new DomainError('REASON_REQUIRED', { what: 'changeBaseline' });
  refuseFuture(core, adoptedOn, 'adoptedOn');
  const last = adoptedVersions(workbook.database).at(-1);
  if (last !== undefined && adoptedOn < last.adoptedOn)
    throw new DomainError('INVALID_FIELD', { entity: 'planVersion', field: 'adoptedOn' });
  return workbook.write({ kind: 'plan.amend', actor: actorOf(core) }, (tx) => {
    const code = nextVersionCode(tx.database);
    const id = tx.insert('planVersion', { ...given, code, sortOrder: (last?.sortOrder ?? 0) + 1 });
    setBaselines(tx, adoptedOn, rebase);
    const name = { bg: title.bg ?? '', en: title.en ?? '', stale: null };
    keepDocument(tx, id, freezePlan(tx.database, { code, title: name, adoptedOn }, 'asOfDay'));
    return id;
  });
}

function setBaselines(tx: WriteTransaction, decidedOn: Day, rebase: AmendInput['rebase']): void {
  const context = planContextOf(tx.database, decidedOn, decidedOn);
  const views = new Map(atOnce(allActivityViews(tx.database, context)).map((view) => [view.id, view]));
  for (const { activity: id, reason } of rebase) {
    const view = views.get(id);
    if (view === undefined) throw new DomainError('RECORD_MISSING', { entity: 'activity' });
    const { due, start } = view.status.facts;
    for (const [field, from, to] of [
      ['baselineDue', view.baselineDue, due],
      ['baselineStart', view.baselineStart, start],
    ] as const) {
      if (from === to || to === null) continue;
      tx.insert('dateMove', { entity: 'activity', record: id, field, from, to, decidedOn, reason });
      tx.update('activity', id, { [field]: to });
    }
  }
}

/** Activities whose dates on a day are not those of their baseline: what an amendment may make the new baseline. */
export function baselineChoices(database: Database, on: Day): BaselineChoice[] {
  return activityViews(database, planContextOf(database, on, on)).flatMap((view) => {
    const { due, baselineDue, lifecycle } = view.status.facts;
    if (due === null || due === baselineDue || lifecycle === 'done' || lifecycle === 'dropped') return [];
    const { id, code, title } = view;
    return [{ activity: { id, code, title: { bg: title.bg, en: title.en } }, baselineDue, due }];
  });
}
