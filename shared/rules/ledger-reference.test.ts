import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerReferenceIn } from './ledger-reference.ts';

test.each([
  ['Б-07', '', 7],
  ['B-07', '', 7],
  ['б 7', '', 7],
  ['b07', '', 7],
  ['В-112', '', 112],
  ['ДБ-2021-01 Б-07', 'ДБ202101', 7],
  ['db 2021-01, b–7', 'DB202101', 7],
  ['DB-2021-01-v2 B-07', 'DB202101V2', 7],
  ['DB-2021-01 Б-07', 'DB202101', 7],
])('“%s” names a figure', (text, pack, ref) => {
  expect(ledgerReferenceIn(text)).toEqual({ pack, ref });
});

test.each(['', 'Б', 'Б-0', 'DB-2021-01', 'ДБ 7', 'ACT-07', 'KPI-07', 'Борд', '7', 'Б-07 и още'])(
  '“%s” names none',
  (text) => {
    expect(ledgerReferenceIn(text)).toBeNull();
  },
);

test('every reference that is printed is read back, in either script and of any pack', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      fc.constantFrom('Б', 'B', 'б', 'b'),
      fc.constantFrom('', 'ДБ-2021-01 ', 'DB-2020-12, '),
      (ref, letter, pack) => {
        const found = ledgerReferenceIn(`${pack}${letter}-${String(ref).padStart(2, '0')}`);
        expect(found?.ref).toBe(ref);
        expect(found?.pack === '').toBe(pack === '');
      },
    ),
  );
});
