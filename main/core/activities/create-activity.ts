import type { Database } from 'better-sqlite3';
import type { BilingualPatch, Day, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';

const series = 'ACT-';

/** The next free number of the plan's own series: after the highest there ever was, so that no number is used twice. */
export function nextActivityCode(database: Database): string {
  const codes = database
    .prepare<[string], string>('SELECT code FROM activity WHERE code GLOB ?')
    .pluck()
    .all(`${series}[0-9]*`);
  const numbers = codes.map((code) => Number(code.slice(series.length))).filter(Number.isInteger);
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  return `${series}${String(next).padStart(2, '0')}`;
}

export interface NewActivityInput {
  code: string;
  title: BilingualPatch;
  focusArea: string | null;
  responsible: string | null;
  inPlanSince: Day;
  due: PartialDate | null;
}

/** Puts an activity at the end of the plan. Throws CODE_TAKEN or REFERENCE_MISSING. */
export function createActivity(core: Core, { due, ...given }: NewActivityInput): string {
  const workbook = core.session.workbook();
  const last = workbook.database.prepare<[], number | null>('SELECT max(sort_order) FROM activity').pluck().get() ?? 0;
  return workbook.write({ kind: 'activity.create', actor: actorOf(core) }, (tx) =>
    tx.insert('activity', { ...given, sortOrder: last + 1, due, baselineDue: due }),
  );
}
