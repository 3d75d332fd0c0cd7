import { describe, expect, test } from 'vitest';
import { adviceChain, type ChainedAction, type ChainedAdvice } from './advice-chain.ts';

const advice: ChainedAdvice = {
  response: 'none',
  respondedOn: null,
  state: 'open',
  closedOn: null,
  effect: { bg: '', en: '', stale: null },
};
const accepted: ChainedAdvice = { ...advice, response: 'accepted', respondedOn: '2020-10-12' };
const action: ChainedAction = { state: 'open', closedOn: null, due: '2020-Q4' };
const ended: ChainedAction = { ...action, state: 'closed', closedOn: '2020-12-18' };

const look = (given: ChainedAdvice, actions: readonly ChainedAction[] = [], asOf = '2021-01-04') => {
  const { steps, next } = adviceChain(given, '2020-10-01', actions, asOf);
  return [steps.map(({ state }) => state).join(' '), next];
};

describe('the chain from advice to its effect', () => {
  test('waits for an answer since the meeting', () => {
    expect(look(advice)).toEqual(['done next ahead ahead ahead', { step: 'answered', since: '2020-10-01', days: 95 }]);
  });

  test('accepted, it waits for an action since the answer', () => {
    expect(look(accepted)).toEqual(['done done next ahead ahead', { step: 'action', since: '2020-10-12', days: 84 }]);
  });

  test('partly accepted, it is carried out too', () => {
    expect(look({ ...accepted, response: 'partly' })[0]).toBe('done done next ahead ahead');
  });

  test('deferred, it waits for an answer again, since it was deferred', () => {
    expect(look({ ...accepted, response: 'deferred' })).toEqual([
      'done next ahead ahead ahead',
      { step: 'answered', since: '2020-10-12', days: 84 },
    ]);
  });

  test('declined, nothing of it is waited for', () => {
    expect(look({ ...accepted, response: 'declined' })).toEqual(['done done notNeeded notNeeded notNeeded', null]);
  });

  test('its actions are waited for: past their date since that date', () => {
    expect(look(accepted, [action])).toEqual([
      'done done done next ahead',
      { step: 'carriedOut', since: '2020-12-31', days: 4 },
    ]);
    expect(look(accepted, [ended, action])[1]).toMatchObject({ step: 'carriedOut' });
    expect(look(accepted, [action], '2020-11-01')[1]).toMatchObject({ since: '2020-10-12' });
  });

  test('carried out, it waits for what came of it', () => {
    expect(look(accepted, [ended])).toEqual([
      'done done done done next',
      { step: 'effect', since: '2020-12-18', days: 17 },
    ]);
  });

  test('closed with its effect, nothing is missing', () => {
    const closed: ChainedAdvice = {
      ...accepted,
      state: 'closed',
      closedOn: '2020-12-20',
      effect: { bg: 'Данните са публични.', en: '', stale: null },
    };
    expect(look(closed, [ended])).toEqual(['done done done done done', null]);
  });

  test('closed without an answer, it is not waited for', () => {
    expect(look({ ...advice, state: 'closed', closedOn: '2020-12-20' })).toEqual([
      'done notNeeded notNeeded notNeeded notNeeded',
      null,
    ]);
  });

  test('what came after the day is not counted', () => {
    expect(look(accepted, [], '2020-10-11')[1]).toMatchObject({ step: 'answered', days: 10 });
    expect(look(accepted, [ended], '2020-12-17')[1]).toMatchObject({ step: 'carriedOut' });
  });
});
