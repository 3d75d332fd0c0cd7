import { expect, test } from 'vitest';
import { createI18n } from './i18n.ts';
import type { Risk } from '#shared/model/risk.ts';
import { riskSentence } from './risk-sentence.ts';

const text = (bg: string, en = '') => ({ bg, en, stale: null });
const risk: Pick<Risk, 'kind' | 'event' | 'cause' | 'effect'> = {
  kind: 'threat',
  event: text('Договорът за облака не се подписва навреме.', 'The cloud contract is not signed in time'),
  cause: text('Обжалване на поръчката', 'an appeal against the tender'),
  effect: text('Забавяне на услугите с половин година', 'a delay of half a year'),
};
const said = (given: Partial<typeof risk>, language: 'bg' | 'en' = 'bg') =>
  riskSentence({ ...risk, ...given }, createI18n(language), language);

test('a risk is one sentence of its cause, its event and its effect', () => {
  expect(said({})).toBe(
    'Поради обжалване на поръчката може да настъпи следното: договорът за облака не се подписва навреме; това би довело до забавяне на услугите с половин година.',
  );
  expect(said({}, 'en')).toBe(
    'Because of an appeal against the tender the following may happen: the cloud contract is not signed in time; this would lead to a delay of half a year.',
  );
});

test('what is not described is left out', () => {
  expect(said({ cause: text(''), effect: text('') })).toBe(
    'Може да настъпи следното: договорът за облака не се подписва навреме.',
  );
  expect(said({ event: text('') })).toBe('');
});

test('names, and letters that stand for words, keep their size', () => {
  expect(said({ event: text('София Тех Парк се отказва'), effect: text('') })).toContain('следното: София Тех Парк');
  expect(said({ cause: text('Европейско дело'), effect: text('') })).toContain('Поради Европейско дело');
  expect(said({ event: text('ДАЕУ не одобрява проекта'), effect: text('') })).toContain(
    'следното: ДАЕУ не одобрява проекта.',
  );
});
