import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtLonePages } from './lone-pages.mjs';

/** @param {string} file */
const read = (file) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');

test('the pages that stand alone are built from what stands here (node .scripts/build-lone-pages.mjs)', async () => {
  const stale = (await builtLonePages()).filter(({ file, text }) => read(file) !== text).map(({ file }) => file);
  expect(stale).toEqual([]);
});

/**
 * The colours of a theme by their names.
 * @param {string} css
 */
const coloursIn = (css) =>
  new Map([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));

test('the form has the colours of the application in either theme: it stands alone and cannot ask for them', () => {
  const form = read('resources/packets/form.css').split('@media (prefers-color-scheme: dark)');
  const tokens = read('renderer/ui/tokens.css').split("[data-theme='dark']");
  expect(form.length).toBe(2);
  expect(tokens.length).toBe(2);
  for (const [theme, css = ''] of form.entries()) {
    const colours = coloursIn(css);
    expect(colours.size).toBeGreaterThan(10);
    const named = coloursIn(tokens[theme] ?? '');
    expect([...colours]).toEqual([...colours.keys()].map((name) => [name, named.get(name)]));
  }
});
