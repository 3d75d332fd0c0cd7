import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type * as native from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { draftOf } from '../core/packs/kinds/kinds.ts';
import { createPackRenderer } from '../core/packs/render/pack-renderer.ts';
import { openStarterCore } from '../core/testing/open-starter.ts';
import { median, tableOf, timesOf, type BenchRow } from './measure.ts';

/**
 * Measures a pack of 60 pages with 20 charts (RELIABILITY, Speed) beside the native Typst compiler, which draws the same
 * pages from the same template in the same run, without threads, tags packed small, or a wall between them. Never a test.
 */
const wanted = { pages: 60, charts: 20 };
const resources = resolve(import.meta.dirname, '../../resources');

const app = await openStarterCore();
const { meetings } = await app.client.board.meetings({});
const meeting = meetings.find(({ isNext }) => isNext);
if (meeting === undefined) throw new Error('the starter plan has no next meeting');
const request = { meeting: meeting.id };
const freezing = median(await timesOf(5, () => draftOf(app.core, request, 'board')));
const starter = draftOf(app.core, request, 'board');
await app.core.close();
app.close();

/** The starter's own records, as often as it takes: charts first, then deviations and rows of the plan. */
function grown(document: PackDocument, times: number): PackDocument {
  const { kpis, exceptions, plan } = document;
  if (kpis === null || exceptions === null || plan === null) throw new Error('the starter plan has every section');
  const drawn = kpis.filter(({ chart }) => chart !== null);
  const charts = Array.from({ length: wanted.charts }, (_, index) => drawn[index % drawn.length]).flatMap(
    (kpi) => kpi ?? [],
  );
  const repeat = <Value>(values: readonly Value[]) => Array.from({ length: times }, () => values).flat();
  return {
    ...document,
    kpis: [...charts, ...kpis.filter(({ chart }) => chart === null)],
    exceptions: repeat(exceptions),
    plan: { ...plan, groups: repeat(plan.groups) },
  };
}

const renderer = () =>
  createPackRenderer({
    packWorker: new URL('../core/packs/render/worker.ts', import.meta.url),
    resourcesFolder: resources,
    logger: { error: (message, error) => process.stderr.write(`${message} ${String(error)}\n`) },
  });

const issued = (document: PackDocument): PackDocument => ({ ...document, pack: { ...document.pack, draft: false } });
const pagesOf = async (pdf: Uint8Array) => (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();

const trial = renderer();
let times = 1;
let pages = 0;
while (pages < wanted.pages) {
  times += 1;
  pages = await pagesOf(await trial.renderPdf(issued(grown(starter, times)), 'bg'));
}
await trial.dispose();
const document = issued(grown(starter, times));

/** Another pack: the foot of every page differs, so that nothing is drawn from what is kept. */
const another = (version: number): PackDocument => ({ ...document, pack: { ...document.pack, version } });
const momentOf = (edit: number) => new Date(Date.parse('2021-01-04T08:00:00Z') + edit * 60_000).toISOString();
/** What a preview draws after somebody has mended a sentence. */
const changed = (edit: number): PackDocument => {
  const [first, ...others] = document.exceptions ?? [];
  if (first === undefined) throw new Error('the pack has deviations');
  const text = { bg: `${first.title.bg} (${edit})`, en: `${first.title.en} (${edit})` };
  return {
    ...document,
    pack: { ...document.pack, draft: true, frozen: { ...document.pack.frozen, at: momentOf(edit) } },
    exceptions: [{ ...first, title: text }, ...others],
  };
};

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof native;
const template = join(resources, 'packs/v1');
function rawCompiler() {
  const fonts = readdirSync(join(resources, 'fonts')).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({
    workspace: template,
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(resources, 'fonts', name))) }],
    inputs: { language: 'bg' },
  });
  return (of: PackDocument) => {
    compiler.mapShadow(join(template, 'document.json'), Buffer.from(JSON.stringify(of)));
    return compiler.pdf({ mainFilePath: join(template, 'pack.typ') });
  };
}

const runs = 5;
const raw = rawCompiler();
const rawCold = (await timesOf(1, () => rawCompiler()(document)))[0] ?? null;
raw(document);
let version = 1;
const rawWarm = median(await timesOf(runs, () => raw(another((version += 1)))));
raw(changed(0));
let edit = 0;
const rawPreview = median(await timesOf(runs, () => raw(changed((edit += 1)))));

const ours = renderer();
const [cold = Number.NaN] = await timesOf(1, () => ours.renderPdf(document, 'bg'));
const warm = median(await timesOf(runs, () => ours.renderPdf(another((version += 1)), 'bg')));
await ours.renderPdf(changed((edit += 1)), 'bg');
const preview = median(await timesOf(runs, () => ours.renderPdf(changed((edit += 1)), 'bg')));
await ours.dispose();

const size = `${pages} pages, ${wanted.charts} charts`;
const rows: BenchRow[] = [
  { what: 'freeze a pack of the starter plan', ours: freezing, raw: null, target: null },
  { what: 'pack to PDF, cold', ours: cold, raw: rawCold, target: 4_000, note: size },
  { what: 'another pack, warm', ours: warm, raw: rawWarm, target: 1_500 },
  { what: 'preview after a small change', ours: preview, raw: rawPreview, target: 300 },
];
process.stdout.write(`${tableOf(rows)}\n`);
