import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { activityViews } from '../activities/activity-views.ts';
import { atOnce } from '../app/turns.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { randomDeed } from '../testing/random-deeds.ts';
import { isTaken } from '../testing/refusal.ts';
import { closeAside, openAside } from '../workbook/aside.ts';
import { endOfDay } from './end-of-day.ts';
import { enteredAfter, valuesAsLogged } from './logged-values.ts';
import { planKnownOn } from './plan-on-day.ts';
import { resolveSide } from './plan-sides.ts';
import { recordedAfter } from './recorded-after.ts';

/** ROADMAP_RUNS=100 looks longer. */
const runs = Number(process.env['ROADMAP_RUNS'] ?? 6);

const start: Day = '2021-01-04';

/** What the workbook says on a day of what it knows: the only truth about what was known then. */
function toldOn(database: Database, day: Day) {
  const views = activityViews(database, planContextOf(database, day, day));
  return atOnce(planKnownOn(database, day, views)).state;
}

function known(app: TestCore, day: Day) {
  const { database } = app.core.session.workbook();
  const aside = openAside(database);
  try {
    return atOnce(resolveSide({ database, aside }, { kind: 'day', day }, 'known')).state;
  } finally {
    closeAside(database, aside);
  }
}

/** What fields of activities that changed since held at a moment, or when they were made: asked record by record. */
function valuesByRecord(database: Database, moment: Buffer): Map<string, Map<string, unknown>> {
  const changes = database
    .prepare<[{ moment: Buffer }], { id: string; field: string; value: string | null }>(
      `SELECT DISTINCT c.row_id AS id, c.field,
         (SELECT v.value FROM _change v WHERE v.row_id = c.row_id AND v.field = c.field AND (v.hlc <= @moment OR v.txn = m.txn)
          ORDER BY v.hlc DESC LIMIT 1) AS value
       FROM activity t
       JOIN _change m ON m.row_id = t.id AND m.field = 'deleted' AND m.base IS NULL
       JOIN _change c ON c.row_id = t.id AND c.txn <> m.txn
       WHERE c.field IN ('priority', 'title.bg', 'archived') AND c.hlc > @moment`,
    )
    .all({ moment });
  const values = new Map<string, Map<string, unknown>>();
  for (const { id, field, value } of changes)
    values.set(
      id,
      (values.get(id) ?? new Map<string, unknown>()).set(field, value === null ? null : JSON.parse(value)),
    );
  return values;
}

const step = fc.oneof(
  { weight: 5, arbitrary: randomDeed },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 3, arbitrary: fc.constant('sleep' as const) },
);

test(
  'whatever was done, undone and done again: what was known on a day is what the workbook said on that day',
  async () => {
    let changed = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), async (steps) => {
      let now = Date.parse(`${start}T08:00:00Z`);
      let day = start;
      const app = await openStarterCore(() => now);
      try {
        const { database } = app.core.session.workbook();
        database.pragma('synchronous = OFF'); // only the order of things counts here
        const told = new Map<Day, ReturnType<typeof toldOn>>();
        for (const given of steps) {
          if (given === 'undo') await isTaken(() => app.client.history.undo());
          else if (given === 'redo') await isTaken(() => app.client.history.redo());
          else if (given !== 'sleep') await isTaken(() => given.perform(app));
          else {
            told.set(day, toldOn(database, day));
            now += 86_400_000;
            day = addDays(day, 1);
          }
        }
        for (const [on, state] of told) expect(known(app, on)).toEqual(state);
        expect(known(app, addDays(start, -1)).activities).toEqual([]);
        for (const on of told.keys()) {
          const moment = endOfDay(on);
          const later = atOnce(recordedAfter(database, ['activity', 'report'], moment));
          const paths = new Set(['priority', 'title.bg', 'archived']);
          const values = atOnce(valuesAsLogged(database, later, { entity: 'activity', paths, moment }));
          expect(values).toEqual(valuesByRecord(database, moment));
          changed += values.size;
          const made = database.prepare(
            "SELECT row_id FROM _change WHERE entity = 'report' AND field = 'deleted' AND base IS NULL AND hlc > ?",
          );
          expect(enteredAfter(later, new Set(['report']))).toEqual(new Set(made.pluck().all(moment)));
        }
      } finally {
        app.close();
      }
    });
    await fc.assert(property, { numRuns: runs });
    // Days on which nothing was another would prove nothing.
    expect(changed).toBeGreaterThan(0);
  },
  60_000 + runs * 15_000,
);
