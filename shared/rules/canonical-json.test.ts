import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

test('writes a value in one way, in whatever order its keys came', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const written = canonicalJson(value as Json);
      expect(canonicalJson(reversed(value as Json))).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('sorts keys and leaves no spaces', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'я"' }], a: true })).toBe(
    String.raw`{"a":true,"b":[1,{"c":"я\"","d":null}]}`,
  );
});
