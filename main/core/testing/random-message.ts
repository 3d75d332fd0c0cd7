import fc, { type Arbitrary } from 'fast-check';
import { contract } from '#shared/contract/contract.ts';
import { garbage } from './random-input.ts';

/** All that can be called, but for what would close the workbook under the test, or copy it a hundred times. */
const addresses = Object.entries(contract)
  .flatMap(([feature, procedures]) => Object.keys(procedures).map((name) => `/${feature}/${name}`))
  .filter((address) => !['/workbook/close', '/workbook/backUp'].includes(address));

const mostly = (usual: Arbitrary<unknown>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: garbage });

const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...addresses) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/',
      '/__proto__/toString',
      '/workbook/constructor',
      '/../../etc/passwd',
      'http://evil.example/',
      'file:///etc/passwd',
      '/workbook',
      '/%',
    ),
  },
);

/** Values of the wire that mean more than JSON: dates, regular expressions, maps, at places that may not be there. */
const meta = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom('json', 'id', '__proto__', 'constructor')), {
    maxLength: 4,
  }),
  { maxLength: 3 },
);

const body = fc.record({ json: mostly(fc.jsonValue()), meta: mostly(meta), maps: garbage }, { requiredKeys: ['json'] });

const headers = fc.dictionary(
  fc.constantFrom('content-type', 'content-disposition', 'last-event-id', '__proto__'),
  mostly(
    fc.constantFrom(
      'text/event-stream',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'attachment; filename="../../x"',
    ),
  ),
);

const request = fc.record(
  {
    i: mostly(fc.constantFrom('1', '2', '3', 'a')),
    t: mostly(fc.constantFrom(1, 2, 3, 4, 5)),
    p: mostly(
      fc.record(
        { u: mostly(path), b: mostly(body), h: mostly(headers), m: mostly(fc.constantFrom('GET', 'POST', 'TRACE')) },
        { requiredKeys: ['u'] },
      ),
    ),
  },
  { requiredKeys: ['i', 'p'] },
);

/** A request as a page would send it, with an id of its own so that it is answered. */
const wellFormed = fc.record({
  i: fc.uuid(),
  p: fc.record({ u: fc.constantFrom(...addresses), b: fc.record({ json: fc.jsonValue() }) }),
});

/** One message on the wire between a screen and the core: well formed, half right, or nothing like it. */
export const randomMessage: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: request.map((message) => JSON.stringify(message)) },
  { weight: 2, arbitrary: wellFormed.map((message) => JSON.stringify(message)) },
  { weight: 1, arbitrary: request },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: garbage },
);
