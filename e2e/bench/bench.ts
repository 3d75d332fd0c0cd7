import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { generateKpis, starterFolder } from '../../main/bench/generate-workbook.ts';
import { alignedTable, median, tableOf, timesOf, type BenchRow } from '../../main/bench/measure.ts';
import { generatePlan } from '../../main/core/testing/generate-plan.ts';
import { createWorkbook } from '../../main/core/workbook/workbook.ts';
import { chromiumFlags } from '../fixtures/chromium-flags.ts';
import { startServer } from '../fixtures/browser-host.ts';
import { installProbe } from './page-probe.ts';
import { askInKpis, askInTable, editTitles, openDevtools, showView, viewAddress } from './plan-in-browser.ts';
import { scroll, type Scrolled } from './scroll.ts';

/**
 * Measures the Plan and the indicators in a real browser, on browser mode and a generated workbook, beside the raw engine and an empty page in
 * the same run. Never a test.
 */
const { values } = parseArgs({
  options: {
    activities: { type: 'string', default: '5000' },
    kpis: { type: 'string', default: '10000' },
    readings: { type: 'string', default: '10' },
    /** How often each view is scrolled. */
    scrolls: { type: 'string', default: '3' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'roadmap-bench-screen-'));
const file = join(folder, 'large.roadmap');
const workbook = createWorkbook(file, { now: Date.now, device: Buffer.alloc(8, 1) });
generatePlan(workbook, { activities: Number(values.activities), starterFolder });
generateKpis(workbook, { kpis: Number(values.kpis), readingsPerKpi: Number(values.readings) });
workbook.close();

const executablePath = process.env['ROADMAP_BROWSER'];
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
mkdirSync(join(folder, 'user'));
const server = await startServer({ userFolder: join(folder, 'user'), folder, file });
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  locale: 'bg-BG',
  timezoneId: 'Europe/Sofia',
});
const rows: BenchRow[] = [];
const add = (what: string, ours: number, raw: number | null, target: number | null, note?: string) =>
  rows.push({ what, ours, raw, target, ...(note !== undefined && { note }) });
const tasks = (longest: number) => (longest > 50 ? `a task of ${Math.round(longest)} ms` : '');
const load = () => loadavg()[0]?.toFixed(1) ?? '?';
const loadBefore = load();

// What no work of ours can be faster than: an empty page in the same browser, and the database with nothing around it.
const empty = await context.newPage();
await installProbe(empty);
await empty.goto('about:blank');
await empty.setContent(
  `<body style="margin:0"><div role="grid" style="height:100vh;overflow:auto">${'<p>Дейност</p>'.repeat(3_000)}</div>`,
);
const emptyDevtools = await openDevtools(empty);
const emptyScrolls = [await scroll(empty, emptyDevtools), await scroll(empty, emptyDevtools)];
await empty.close();
const database = new Database(file, { readonly: true });
const inWindow = database.prepare('SELECT * FROM activity WHERE id = ?');
const rawMs = async (sql: string) => {
  const ids = database.prepare<[], string>(sql).pluck();
  return median(
    await timesOf(5, () =>
      ids
        .all()
        .slice(0, 100)
        .map((id) => inWindow.get(id)),
    ),
  );
};
const rawSort = await rawMs('SELECT id FROM activity WHERE deleted = 0 ORDER BY title_bg');
const rawFilter = await rawMs(
  "SELECT id FROM activity WHERE deleted = 0 AND title_bg LIKE '%данни%' ORDER BY sort_order",
);
database.close();

const page: Page = await context.newPage();
/** A workbook of tens of thousands is opened and looked at for the first time before the page has its first rows. */
page.setDefaultTimeout(180_000);
page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
await installProbe(page);
await page.goto(server.link);
await page.getByRole('navigation').waitFor();
const open = async (what: string) => {
  await page.goto('about:blank');
  await page.goto(`${server.link.split('#')[0] ?? ''}${viewAddress('table')}`);
  const { ms, longestTask } = await page.evaluate(() => window.benchProbe.opened());
  add(what, ms, null, null, tasks(longestTask));
};
await open('open the plan: the page loads, the core looks at the plan for the first time');
await open('open the plan again');

const devtools = await openDevtools(page);
for (const { what, found } of await askInTable(page, devtools))
  add(
    what,
    found.ms,
    what.startsWith('sort') ? rawSort : what === 'filter by words' ? rawFilter : null,
    60,
    [`work of ${found.work.toFixed(0)} ms`, tasks(found.longestTask)].filter((one) => one !== '').join(', '),
  );
for (const found of (await editTitles(page, 5)).toSorted((one, other) => one.ms - other.ms).slice(2, 3))
  add('a title typed over, from Enter to what was saved painted', found.ms, null, 50, tasks(found.longestTask));

const scrolled: [string, readonly Scrolled[]][] = [['an empty page', emptyScrolls]];
for (const view of ['table', 'board', 'timeline', 'districts']) {
  if (view !== 'table') {
    const { ms, longestTask } = await showView(page, view);
    add(`show the plan as ${view}`, ms, null, null, tasks(longestTask));
  }
  await page.evaluate(() => window.benchProbe.opened());
  const passes: Scrolled[] = [];
  for (let pass = 0; pass < Number(values.scrolls); pass += 1) passes.push(await scroll(page, devtools));
  scrolled.push([view, passes]);
}
await page.goto('about:blank');
await page.goto(`${server.link.split('#')[0] ?? ''}#/kpis`);
{
  const { ms, longestTask } = await page.evaluate(() => window.benchProbe.opened());
  add('open the indicators', ms, null, null, tasks(longestTask));
}
for (const { what, found } of await askInKpis(page, devtools))
  add(
    what,
    found.ms,
    null,
    60,
    [`work of ${found.work.toFixed(0)} ms`, tasks(found.longestTask)].filter(Boolean).join(', '),
  );
const kpiPasses: Scrolled[] = [];
for (let pass = 0; pass < Number(values.scrolls); pass += 1) kpiPasses.push(await scroll(page, devtools));
scrolled.push(['indicators', kpiPasses]);
await browser.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });

const middle = (passes: readonly Scrolled[], of: (pass: Scrolled) => number) =>
  median(passes.map(of).toSorted((one, other) => one - other));
const heads = [
  'scrolled',
  'fps',
  'slowest picture, ms',
  'longest task, ms',
  'rows missing',
  'work for 1000 px, ms',
  'script',
  'style',
  'layout',
];
const lines = scrolled.map(([what, passes]) => {
  const longest = Math.max(...passes.map(({ longestTask }) => longestTask));
  return [
    what,
    middle(passes, ({ fps }) => fps).toFixed(1),
    middle(passes, ({ worstFrame }) => worstFrame).toFixed(0),
    longest > 0 ? longest.toFixed(0) : '< 50',
    `${(100 * middle(passes, ({ blankShare }) => blankShare)).toFixed(0)} %`,
    ...(['all', 'script', 'style', 'layout'] as const).map((kind) =>
      middle(passes, ({ work }) => work[kind]).toFixed(0),
    ),
  ];
});
process.stdout.write(
  `${values.activities} activities and ${values.kpis} indicators in a browser\n\n${tableOf(rows)}\n\n${alignedTable(heads, lines)}\n`,
);
process.stdout.write(
  '\nTargets: scrolling at 55 pictures a second, where the empty page has them; no task over 50 ms.\n' +
    `Load of the machine: ${loadBefore} before, ${load()} after, on ${availableParallelism()} processors.\n`,
);
