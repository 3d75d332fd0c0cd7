import { expect, test } from 'vitest';
import type { MilestoneView } from '#shared/contract/programmes.ts';
import { findsItem, inLoggingOrder, searchTextOf } from './logging-order.ts';
import type { ProgrammeItem } from './programme-item.ts';

const item = (given: object): ProgrammeItem => {
  const base = {
    code: 'MS1',
    title: { bg: 'Втора среща', en: 'Second meeting' },
    programmeName: null,
    activityName: null,
  };
  return {
    ...base,
    programme: null,
    dueAsOf: null,
    status: { status: 'planned' },
    ...given,
  } as unknown as MilestoneView; // what the order looks at
};

test.each(['втора', 'VTORA', 'sreshta', 'second', 'ms1', 'среща втора', 'pred', 'Предизвикателство'])(
  'is found by „%s“, in either script and language',
  (typed) => {
    const programmeName = { id: '', code: 'PRG-ICC', title: { bg: 'Предизвикателство', en: 'Challenge' } };
    expect(findsItem(searchTextOf(item({ programmeName })), typed)).toBe(true);
  },
);

test('is not found by what stands nowhere in it', () => {
  expect(findsItem(searchTextOf(item({})), 'втора лаборатория')).toBe(false);
});

test('the programme that is looked at comes first, then what is owed, by date; what is approved has no step left', () => {
  const items = [
    item({ code: 'done', status: { status: 'achieved' }, dueAsOf: '2019' }),
    item({ code: 'late', dueAsOf: '2021-05' }),
    item({ code: 'soon', dueAsOf: '2021-01' }),
    item({ code: 'own', programme: 'p', dueAsOf: '2022' }),
    item({ code: 'approved', recordedStatus: 'approved', status: { status: 'approved' } }),
  ];
  expect(inLoggingOrder(items, 'p').map(({ code }) => code)).toEqual(['own', 'soon', 'late', 'done']);
});
