import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StandardRPCJsonSerializer } from '@orpc/client/standard';
import { longIdLists } from './id-lists.ts';

const wire = new StandardRPCJsonSerializer({ customJsonSerializers: [longIdLists] });
const sent = (data: unknown) => {
  const [json, meta] = wire.serialize(data);
  return { json, received: wire.deserialize(JSON.parse(JSON.stringify(json)), meta) };
};

describe('a list that goes over the wire', () => {
  test('of many ids is one text', () => {
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    const { json, received } = sent({ groups: [{ key: '', ids }] });
    expect(json).toEqual({ groups: [{ key: '', ids: ids.join('') }] });
    expect(received).toEqual({ groups: [{ key: '', ids }] });
  });

  test('arrives as it was, whatever it holds', () => {
    const asLong = fc.string({ minLength: 36, maxLength: 36 });
    const anything = fc.oneof(fc.uuid(), fc.string(), asLong, fc.integer(), fc.constant(null));
    const lists = fc.oneof(fc.array(anything, { maxLength: 90 }), fc.array(asLong, { minLength: 64, maxLength: 90 }));
    fc.assert(
      fc.property(lists, (list) => {
        expect(sent(list).received).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });

  test('that pretends to be a text of ids and is none is empty', () => {
    expect(wire.deserialize({ nested: 7 }, [[30, 'nested']])).toEqual({ nested: [] });
  });
});
