import { expect, test } from 'vitest';
import { ledgerHref } from '#renderer/app/paths.ts';
import { changesHref, registerPlaceIn } from './register-address.ts';

const id = '01890000-0000-7000-8000-000000000001';
const placeOf = (href: string) => registerPlaceIn(href.replace('#/board/', ''));

test('a page of the register is read back from its address', () => {
  expect(placeOf(ledgerHref(id))).toEqual({ page: 'ledger', pack: id, ref: null });
  expect(placeOf(ledgerHref(id, 7))).toEqual({ page: 'ledger', pack: id, ref: 7 });
  expect(placeOf(changesHref(id, null))).toEqual({ page: 'changes', from: id, to: null });
});

test('what is no address of the register is none', () => {
  expect(['register', id, 'ledger', 'ledger..7'].map(registerPlaceIn)).toEqual([null, null, null, null]);
});
