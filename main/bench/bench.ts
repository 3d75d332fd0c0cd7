import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { activityViews } from '../core/activities/activity-views.ts';
import { createCore } from '../core/app/core.ts';
import { createCoreClient } from '../core/app/core-client.ts';
import { kpiHeads } from '../core/kpis/kept-kpi-views.ts';
import { kpiHeadsAnew } from '../core/kpis/kpi-heads.ts';
import { planContext } from '../core/plan/plan-context.ts';
import { find } from '../core/search/find.ts';
import { matchExpression } from '../core/search/match-expression.ts';
import { wholePlan } from '#shared/model/plan-question.ts';
import { fillWithStarterPlan } from '../core/starter/build-starter.ts';
import { makeBackup } from '../core/workbook/backup.ts';
import { soundApart } from '../core/workbook/soundness.ts';
import { createWorkbook, openWorkbook } from '../core/workbook/workbook.ts';
import { generateInto } from './generate-workbook.ts';
import { median, p95, tableOf, timesOf, type BenchRow } from './measure.ts';

/** Measures what RELIABILITY.md names, beside the raw engine doing the same work in the same run. Never a test. */
const { values } = parseArgs({
  options: {
    activities: { type: 'string', default: '5000' },
    kpis: { type: 'string', default: '1000' },
    readings: { type: 'string', default: '20' },
  },
});
const size = {
  activities: Number(values.activities),
  kpis: Number(values.kpis),
  readingsPerKpi: Number(values.readings),
};

const folder = mkdtempSync(join(tmpdir(), 'roadmap-bench-'));
const root = resolve(import.meta.dirname, '../..');
const core = createCore({
  now: Date.now,
  userFolder: join(folder, 'user'),
  resourcesFolder: join(root, 'resources'),
  logger: { info: () => undefined, error: (message, error) => process.stderr.write(`${message} ${String(error)}\n`) },
  defaultActor: 'bench',
  keepsRecent: false,
  packWorker: new URL('../core/packs/render/worker.ts', import.meta.url),
  soundWorker: new URL('../core/workbook/sound-worker.ts', import.meta.url),
});
const client = createCoreClient(core);
const rows: BenchRow[] = [];

const large = join(folder, 'large.roadmap');
const [generated = 0] = await timesOf(1, () => core.session.create(large, (workbook) => generateInto(workbook, size)));
core.session.close();

const isSound = soundApart(new URL('../core/workbook/sound-worker.ts', import.meta.url));
const opened: number[] = [];
const settled: number[] = [];
for (let time = 0; time < 5; time += 1) {
  const deps = { now: Date.now, device: Buffer.alloc(8, 1), isSound };
  let checked = Promise.resolve();
  let close = () => undefined as void;
  opened.push(
    ...(await timesOf(1, async () => {
      const one = await openWorkbook(large, deps, { backUp: false });
      one.database.prepare('SELECT * FROM activity ORDER BY sort_order LIMIT 200').all();
      [checked, close] = [one.settled, () => one.close()];
    })),
  );
  settled.push(...(await timesOf(1, () => checked)));
  close();
}
const rawOpen = await timesOf(5, () => {
  const database = new Database(large, { fileMustExist: true });
  database.prepare('SELECT * FROM activity ORDER BY sort_order LIMIT 200').all();
  database.close();
});
rows.push({ what: 'open the workbook and show the first 200 rows', ours: p95(opened), raw: p95(rawOpen), target: 50 });
const rawCheck = await timesOf(1, () => {
  const database = new Database(large, { readonly: true, fileMustExist: true });
  database.pragma('quick_check(1)');
  database.close();
});
rows.push({
  what: 'the same is known to be sound, checked apart',
  ours: p95(settled),
  raw: p95(rawCheck),
  target: null,
});

const workbook = await core.session.open(large, { backUp: false });
const { database } = workbook;
const context = planContext(core);

// The views are kept between changes: each look is timed after an edit that makes them stale, and once more when kept.
const [edited] = activityViews(database, context);
if (edited === undefined) throw new Error('the generated workbook is empty');
const looks: number[] = [];
for (let run = 0; run < 5; run += 1) {
  workbook.write({ kind: 'activity.edit', actor: 'bench' }, (tx) =>
    tx.update('activity', edited.id, { priority: run % 2 === 0 ? 'high' : 'low' }),
  );
  looks.push(...(await timesOf(1, () => activityViews(database, context))));
}
rows.push({
  what: `status of the whole plan after an edit, ${size.activities} activities`,
  ours: median(looks.toSorted((a, b) => a - b)),
  raw: median(await timesOf(5, () => database.prepare('SELECT * FROM activity WHERE deleted = 0').all())),
  target: 20,
});
const idsSorted = database.prepare("SELECT id FROM activity WHERE title_bg LIKE '%данни%' ORDER BY title_bg").pluck();
const asked = {
  language: 'bg' as const,
  question: { ...wholePlan, text: 'данни', sorts: [{ by: 'title' as const, isDescending: false }] },
};
rows.push({
  what: 'a question over the contract: words, sorted, grouped, all counts',
  ours: median(await timesOf(9, () => client.activities.ask(asked))),
  raw: median(await timesOf(9, () => idsSorted.all())),
  target: 60,
});
const { groups } = await client.activities.ask(asked);
const window = groups.flatMap(({ ids }) => ids).slice(0, 100);
rows.push({
  what: 'a window of 100 rows over the contract',
  ours: median(await timesOf(9, () => client.activities.rows({ ids: window }))),
  raw: median(
    await timesOf(9, () => window.map((id) => database.prepare('SELECT * FROM activity WHERE id = ?').get(id))),
  ),
  target: null,
});
const inView = groups.flatMap(({ ids }) => ids).slice(0, 200);
rows.push({
  what: 'the timeline of a window of 200 rows over the contract',
  ours: median(await timesOf(9, () => client.timeline.rows({ ids: inView }))),
  raw: median(
    await timesOf(9, () => inView.map((id) => database.prepare('SELECT * FROM activity WHERE id = ?').get(id))),
  ),
  target: null,
});
// The same figures: the latest reading that counts of each, as the raw engine finds it by the index.
const latestRaw = database.prepare(
  'SELECT k.id, (SELECT r.id FROM reading r WHERE r.kpi = k.id ORDER BY r.as_of DESC LIMIT 1) FROM kpi k',
);
const rawLatest = median(await timesOf(5, () => latestRaw.all()));
rows.push({
  what: `the first look at ${size.kpis} × ${size.readingsPerKpi} readings: the light of every KPI`,
  ours: median(await timesOf(3, () => kpiHeadsAnew(database, context.asOf))),
  raw: rawLatest,
  target: null,
});
const { heads } = kpiHeads(database, context.asOf);
const [measured] = heads;
if (measured === undefined) throw new Error('the generated workbook has no indicator');
const entered: number[] = [];
for (let run = 0; run < 5; run += 1) {
  workbook.write({ kind: 'kpi.addReading', actor: 'bench' }, (tx) =>
    tx.insert('reading', { kpi: measured.id, asOf: '2020-12-31', quantity: { value: run, qualifier: 'exactly' } }),
  );
  entered.push(...(await timesOf(1, () => kpiHeads(database, context.asOf))));
}
rows.push({
  what: 'latest reading and light of every KPI after one is entered',
  ours: median(entered.toSorted((a, b) => a - b)),
  raw: rawLatest,
  target: 30,
});
const kpiQuestion = { text: 'данни', filter: 'all' as const };
const rawKpis = database.prepare("SELECT id FROM kpi WHERE title_bg LIKE '%данни%' ORDER BY sort_order");
rows.push({
  what: 'a question about the KPIs over the contract: words, tiers, all counts',
  ours: median(await timesOf(9, () => client.kpis.ask({ asOf: context.asOf, question: kpiQuestion }))),
  raw: median(await timesOf(9, () => rawKpis.all())),
  target: 60,
});
// Each window is another one, so that none of its rows is kept.
const windowSize = 64;
let windowAt = 0;
const nextWindow = () => heads.slice((windowAt += windowSize), windowAt + windowSize).map(({ id }) => id);
const rawReadings = database.prepare('SELECT * FROM reading WHERE kpi = ? ORDER BY as_of DESC LIMIT 12');
rows.push({
  what: `a window of ${windowSize} KPIs with their last readings over the contract`,
  ours: median(await timesOf(9, () => client.kpis.rows({ asOf: context.asOf, ids: nextWindow() }))),
  raw: median(await timesOf(9, () => nextWindow().map((id) => rawReadings.all(id)))),
  target: null,
});
const collected = { asOf: context.asOf, year: 2020, only: null, question: { text: '', filter: 'all' as const } };
const rawYear = database.prepare(
  `SELECT k.id, r.id, r.as_of, r.period, r.state FROM kpi k CROSS JOIN reading r
   ON r.kpi = k.id AND r.as_of BETWEEN '2020-01-01' AND '2021-04-30'`,
);
const rawYearMs = median(await timesOf(3, () => rawYear.raw().all()));
rows.push({
  what: 'the collection calendar of a year, the first look over the contract',
  ours: (await timesOf(1, () => client.kpis.askCalendar(collected)))[0] ?? Number.NaN,
  raw: rawYearMs,
  target: null,
});
const followed: number[] = [];
for (let run = 0; run < 5; run += 1) {
  workbook.write({ kind: 'kpi.addReading', actor: 'bench' }, (tx) =>
    tx.insert('reading', { kpi: measured.id, asOf: '2020-12-31', quantity: { value: run, qualifier: 'exactly' } }),
  );
  followed.push(...(await timesOf(1, () => client.kpis.askCalendar(collected))));
}
rows.push({
  what: 'the same after a reading is entered',
  ours: median(followed.toSorted((a, b) => a - b)),
  raw: rawYearMs,
  target: 60,
});

const typed = ['ел', 'еле', 'елек', 'елект', 'open data', 'райо', 'uslugi', 'KPI-7', 'транспорт вода'];
rows.push({
  what: `search while typing, ${Number(database.prepare('SELECT count(*) FROM _search').pluck().get())} texts`,
  ours: p95(await timesOf(40, () => typed.map((text) => find(database, text, 20)))) / typed.length,
  raw:
    p95(
      await timesOf(40, () =>
        typed.map((text) =>
          database
            .prepare('SELECT rowid FROM _search WHERE _search MATCH ? ORDER BY rank LIMIT 20')
            .all(matchExpression(text)),
        ),
      ),
    ) / typed.length,
  target: 20,
});

const [first] = activityViews(database, context);
if (first === undefined) throw new Error('the generated workbook is empty');
let count = 0;
rows.push({
  what: 'one edit, saved with its log',
  ours: p95(
    await timesOf(50, () =>
      client.records.update({
        entity: 'activity',
        id: first.id,
        fields: { priority: (count += 1) % 2 ? 'high' : 'low' },
      }),
    ),
  ),
  raw: p95(
    await timesOf(50, () =>
      database.prepare('UPDATE activity SET sort_order = ? WHERE id = ?').run((count += 1), first.id),
    ),
  ),
  target: 50,
});
rows.push({
  what: 'undo',
  ours: median(await timesOf(10, () => client.history.undo())),
  raw: null,
  target: 50,
});
rows.push({
  what: 'backup: copy, check, hash',
  ours: median(await timesOf(3, () => makeBackup(database, workbook.path, Date.now))),
  raw: median(await timesOf(3, () => database.backup(join(folder, 'raw.roadmap')))),
  target: null,
});
rows.push({
  what: 'second instance: opened read-only, holder named',
  ours: p95(
    await timesOf(5, async () =>
      (await openWorkbook(large, { now: Date.now, device: Buffer.alloc(8, 2) }, { backUp: false })).close(),
    ),
  ),
  raw: null,
  target: null,
});
core.session.close();

const starter = join(folder, 'starter.roadmap');
rows.push({
  what: 'create the starter plan',
  ours:
    (
      await timesOf(1, () =>
        core.session.create(starter, (created) => fillWithStarterPlan(created, core.resourcesFolder)),
      )
    )[0] ?? Number.NaN,
  raw: median(await timesOf(3, () => copyFileSync(starter, join(folder, 'copy.roadmap')))),
  target: null,
});
// A new workbook of its own, so that nothing above is cached in it.
const spare = join(folder, 'spare.roadmap');
rows.push({
  what: 'make an empty workbook',
  ours: median(
    await timesOf(3, () => {
      createWorkbook(spare, { now: Date.now, device: Buffer.alloc(8, 3) }).close();
      rmSync(spare);
    }),
  ),
  raw: null,
  target: null,
});

process.stdout.write(
  `${tableOf(rows)}\n\nmemory of this process: ${Math.round(process.memoryUsage.rss() / 1_048_576)} MB`,
);
process.stdout.write(`; generating took ${Math.round(generated / 1000)} s\n`);
await core.close();
rmSync(folder, { recursive: true, force: true });
