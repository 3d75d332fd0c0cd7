// npm run bench: the speeds of RELIABILITY.md against the raw engine, of the core and of packs, then the Plan on a screen, in a real browser.
import { parseArgs } from 'node:util';
import { prepare, toolFile } from './bootstrap.mjs';
import { build } from './build.mjs';
import { getTestBrowser } from './find-browser.mjs';
import { stop } from './process.mjs';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'core,packs,screen' },
    activities: { type: 'string' },
    kpis: { type: 'string' },
    readings: { type: 'string' },
    scrolls: { type: 'string' },
  },
});
const { part, ...sizes } = values;
const parts = part.split(',');
/** @param {(keyof typeof sizes)[]} names */
const flags = (...names) => names.flatMap((name) => (sizes[name] === undefined ? [] : [`--${name}`, sizes[name]]));

const tools = prepare();
let status = 0;
if (parts.includes('core'))
  status ||= await tools.runNode('main/bench/bench.ts', flags('activities', 'kpis', 'readings'));
if (parts.includes('packs')) status ||= await tools.runNode('main/bench/packs.ts', []);
if (parts.includes('screen')) {
  const browser = getTestBrowser({ node: tools.node, playwright: toolFile('playwright') });
  if (browser === undefined) stop('The screen is measured in a browser: install Chromium, Chrome or Edge.');
  await build(tools);
  const env = { ROADMAP_BROWSER: browser };
  status ||= await tools.runNode('e2e/bench/bench.ts', flags('activities', 'kpis', 'readings', 'scrolls'), { env });
}
process.exitCode = status;
