import { expect, test } from 'vitest';
import { neutralised, withoutApostrophe } from './neutralised.ts';

test.each(['=1+1', '+359 2', '-SUM(A1)', '@cmd', '-12,5', '\t=1', '\r=1'])(
  '%j leaves as text and comes back',
  (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
    expect(withoutApostrophe(neutralised(text))).toBe(text);
  },
);

test.each(['ACT-01', '−5', '12 %', "'тъй"])('%j is no formula and stays as it is', (text) => {
  expect(neutralised(text)).toBe(text);
  expect(withoutApostrophe(text)).toBe(text);
});
