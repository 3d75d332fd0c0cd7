import { expect, test } from 'vitest';
import type { ActivityWait } from '#shared/contract/activities.ts';
import { createI18n } from './i18n.ts';
import { waitSentence } from './wait-sentence.ts';

const wait = (given: Partial<ActivityWait>): ActivityWait => ({
  dependency: '',
  predecessor: { id: '', code: 'ACT-05', title: { bg: 'Платформа', en: 'Platform' } },
  reason: 'late',
  for: 'finish',
  lateDays: null,
  pushes: null,
  ...given,
});
const said = (given: Partial<ActivityWait>, language: 'bg' | 'en' = 'bg') =>
  waitSentence(wait(given), createI18n(language), language);

test('a late predecessor is named with its days, and what it moves', () => {
  expect(said({ lateDays: 34 })).toBe('Чака ACT-05, която закъснява с 34 дни.');
  expect(said({ lateDays: 1, pushes: { what: 'start', days: 12 } })).toBe(
    'Чака ACT-05, която закъснява с 1 ден. Началото се отлага поне с 12 дни.',
  );
  expect(said({ lateDays: 34 }, 'en')).toBe('Waits for ACT-05, which is 34 days late.');
  expect(said({ for: 'start', lateDays: 3 })).toBe('Чака началото на ACT-05, което закъснява с 3 дни.');
});

test('one that was dropped or suspended is named as such', () => {
  expect(said({ reason: 'dropped' })).toBe('Чака ACT-05, която е отпаднала.');
  expect(said({ reason: 'suspended' }, 'en')).toBe('Waits for ACT-05, which is suspended.');
});

test('a clash of dates says what cannot be kept', () => {
  const pushes = { what: 'due', days: 31 } as const;
  expect(said({ reason: 'clash', pushes })).toBe(
    'Чака ACT-05: по сегашните срокове може да приключи най-рано 31 дни след срока си.',
  );
});

test('an activity without a code is named by its title', () => {
  const predecessor = { id: '', code: null, title: { bg: 'Платформа', en: '' } };
  expect(said({ reason: 'dropped', predecessor })).toBe('Чака „Платформа“, която е отпаднала.');
});
