import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');
/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/**
 * One script for every browser of the last years: the computer on which it runs is not ours.
 * @param {string} entry
 * @param {string} name
 * @returns {Promise<string>}
 */
async function builtScript(entry, name) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      lib: { entry: path.join(root, entry), formats: ['iife'], name },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${entry} was not built`);
  const [{ code }] = bundle.output;
  // It stands inside an element of a page, and would end it.
  if (/<\/script|<!--/i.test(code)) throw new Error(`the script of ${entry} would end its element`);
  return code;
}

/** Latin and Cyrillic, all weights; what they lack is of the system's typeface. */
const subsets = ['cyrillic', 'latin'];

function embeddedFont() {
  const folder = path.join(root, 'node_modules/@fontsource-variable/sofia-sans');
  const sheet = readFileSync(path.join(folder, 'wght.css'), 'utf8');
  return subsets
    .map((subset) => {
      const rule = sheet.split('@font-face').find((one) => one.includes(`/sofia-sans-${subset}-wght-normal.woff2`));
      const range = /unicode-range: ([^;]+);/.exec(rule ?? '')?.[1];
      if (range === undefined) throw new Error(`no subset ${subset} of Sofia Sans`);
      const data = readFileSync(path.join(folder, `files/sofia-sans-${subset}-wght-normal.woff2`)).toString('base64');
      return `@font-face{font-family:'Sofia Sans';font-weight:1 1000;font-display:swap;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
    })
    .join('\n');
}

/** The colours of the application in either theme: a page that stands alone cannot ask for them. */
function tokens() {
  const [light = '', dark = ''] = read('renderer/ui/tokens.css').split("[data-theme='dark']");
  /** @param {string} css */
  const colours = (css) =>
    [...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => `${name}:${value}`);
  return `:root{${colours(light).join(';')}}\n@media screen and (prefers-color-scheme:dark){:root{${colours(dark).join(';')}}}`;
}

function packStyle() {
  const style = [embeddedFont(), tokens(), read('renderer/pack-page/page.css')].join('\n');
  if (/<\/style|<!--/i.test(style)) throw new Error('the style of the pack would end its element');
  return style;
}

/**
 * The pages that are opened without the application, and what each is built of: into `resources`, where the core finds it.
 * @returns {Promise<{ file: string; text: string }[]>}
 */
export async function builtLonePages() {
  return [
    { file: 'resources/packets/form.js', text: await builtScript('renderer/packet-form/main.ts', 'packetForm') },
    { file: 'resources/packs/v1/html/page.js', text: await builtScript('renderer/pack-page/main.ts', 'packPage') },
    { file: 'resources/packs/v1/html/page.css', text: packStyle() },
  ];
}
