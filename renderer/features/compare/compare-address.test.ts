import { expect, test } from 'vitest';
import { comparedIn, compareHref, type ComparedAddress } from './compare-address.ts';

const id = '01890000-0000-7000-8000-000000000001';

test.each<ComparedAddress>([
  { from: { kind: 'version', id }, to: { kind: 'day', day: '2021-01-04' }, basis: 'true' },
  { from: { kind: 'day', day: '2020-10-01' }, to: { kind: 'pack', id }, basis: 'known' },
  { from: null, to: { kind: 'day', day: '2021-01-04' }, basis: 'true' },
  { from: { kind: 'day', day: '2020-10-01' }, to: null, basis: 'true' },
])('what is compared is read back from its address: %j', (compared) => {
  expect(comparedIn(compareHref(compared).replace('#/compare/', ''))).toEqual(compared);
});

test('what an address does not say, or says wrong, is left to the screen', () => {
  const nothing = { from: null, to: null, basis: 'true' };
  expect(comparedIn(null)).toEqual(nothing);
  expect(comparedIn('2021-02-30..v-17..sometimes')).toEqual(nothing);
});
