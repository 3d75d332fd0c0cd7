import { describe, expect, test } from 'vitest';
import { catalogues } from './catalogues.ts';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const bg = new Map(leaves(catalogues.bg));
const en = new Map(leaves(catalogues.en));
const valuesIn = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted();

describe('the catalogues', () => {
  test('say everything in both languages', () => {
    expect([...en.keys()].filter((key) => !bg.has(key))).toEqual([]);
    expect([...bg.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  test('leave nothing empty in one language that the other says', () => {
    const emptyIn = (texts: Map<string, string>) =>
      [...texts].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(emptyIn(en)).toEqual(emptyIn(bg));
  });

  test('fill the same values into both languages', () => {
    const unlike = [...bg]
      .filter(([key, text]) => String(valuesIn(text)) !== String(valuesIn(en.get(key) ?? '')))
      .map(([key]) => key);
    // A language may leave out what its grammar does not need, but may not invent a value that nobody passes.
    const invented = unlike.filter((key) => {
      const known = new Set(valuesIn(bg.get(key) ?? ''));
      return valuesIn(en.get(key) ?? '').some((name) => !known.has(name) && name !== 'count');
    });
    expect(invented).toEqual([]);
  });

  test('give each plural its forms: one and other', () => {
    const forms = (keys: Iterable<string>, ending: string) =>
      [...keys].filter((key) => key.endsWith(ending)).map((key) => key.slice(0, -ending.length));
    expect(forms(bg.keys(), '_one').toSorted()).toEqual(forms(bg.keys(), '_other').toSorted());
  });

  test('write Bulgarian with Bulgarian quotation marks', () => {
    const straight = [...bg]
      .filter(([, text]) => /["“](?=\p{L})|(?<=\p{L})"/u.test(text.replaceAll(/„[^“]*“/g, '')))
      .map(([key]) => key);
    expect(straight).toEqual([]);
  });
});
