import { expect, test } from 'vitest';
import type { SinceFact } from '#shared/contract/since-report.ts';
import { createI18n } from './i18n.ts';
import { sinceSentence } from './since-report-sentence.ts';

const i18n = createI18n('bg');
const nothing = { bg: '', en: '' };
const unit = { bg: 'услуги', en: 'services', stale: null };
const noWords = { bg: '', en: '', stale: null };
const kpi = {
  title: { bg: 'Електронни услуги', en: 'E-services' },
  unit,
  decimals: 0,
  valueType: 'number' as const,
  currency: null,
  grades: null,
};
const value = (number: number) => ({
  quantity: { value: number, qualifier: 'atLeast' as const },
  valueText: noWords,
  asOf: '2020-12-31',
});
const titled = { id: 'x', code: 'D3.1', title: { bg: 'Доклад', en: 'Report' } };
const leva = (minor: number) => ({ minor, currency: 'BGN' as const, vat: 'unknown' as const, on: null });

test.each<[SinceFact, string, string]>([
  [
    {
      kind: 'moved',
      id: 'm',
      on: '2020-12-01',
      what: 'due',
      of: null,
      from: '2020',
      to: '2021-Q2',
      reason: { bg: 'Чака се ДАЕУ', en: 'Awaiting SEGA' },
    },
    'Срок: 2. тримесечие 2021 г. вместо края на 2020 г. Основание: Чака се ДАЕУ.',
    'Due date: Q2 2021 instead of end of 2020. Reason: Awaiting SEGA.',
  ],
  [
    {
      kind: 'moved',
      id: 'm',
      on: '2020-12-01',
      what: 'forecast',
      of: titled,
      from: null,
      to: '2021-03',
      reason: nothing,
    },
    '„Доклад“ – прогноза: март 2021 г.',
    '“Report” – forecast: March 2021.',
  ],
  [
    { kind: 'moved', id: 'm', on: '2020-12-01', what: 'start', of: null, from: '2021', to: null, reason: nothing },
    'Начало: отпада (досега края на 2021 г.).',
    'Start: no longer set (was end of 2021).',
  ],
  [
    { kind: 'lifecycle', id: 'l', on: '2020-11', to: 'onHold', reason: { bg: 'Спор.', en: 'A dispute.' } },
    'Дейността е спряна през ноември 2020 г. Основание: Спор.',
    'The activity was suspended in November 2020. Reason: A dispute.',
  ],
  [
    { kind: 'progress', id: 'p', on: '2020-12-31', from: 40, to: 60 },
    'Изпълнението е 60 % (беше 40 %).',
    'Progress is 60% (was 40%).',
  ],
  [
    { kind: 'subtask', id: 's', on: '2020-12-31', title: { bg: 'Обучение', en: 'Training' } },
    'Задача „Обучение“: изпълнена на 31.12.2020 г.',
    'Task “Training” was done on 31 Dec 2020.',
  ],
  [
    {
      kind: 'milestone',
      id: 'e',
      on: '2020-12-17',
      milestone: { kind: 'event', achieved: 'yes', title: { bg: 'Среща', en: 'Workshop' } },
    },
    '„Среща“: състоя се на 17.12.2020 г.',
    '“Workshop” took place on 17 Dec 2020.',
  ],
  [
    { kind: 'deliverable', id: 'd', on: '2020-12-17', of: titled, step: 'submitted' },
    '„D3.1 Доклад“: подаден на 17.12.2020 г.',
    '“D3.1 Report” was submitted on 17 Dec 2020.',
  ],
  [
    { kind: 'district', id: 'r', on: '2020-12-01', district: 'mladost', state: 'live' },
    'Район „Младост“: действа; включен на 01.12.2020 г.',
    'Mladost district went live on 1 Dec 2020.',
  ],
  [
    { kind: 'reading', id: 'k', on: '2020-12-31', kpi, reading: value(72), before: value(70) },
    '„Електронни услуги“: ≥ 72 услуги към 31.12.2020 г. (беше ≥ 70 услуги).',
    '“E-services”: ≥ 72 services as of 31 Dec 2020 (was ≥ 70 services).',
  ],
  [
    { kind: 'money', id: 'spent', on: '2020-12-31', what: 'spent', from: leva(500_000), to: leva(1_250_000) },
    'Изразходвани са 12 500,00 лв. (досега 5 000,00 лв.).',
    'Spent so far: BGN 12,500.00 (was BGN 5,000.00).',
  ],
  [
    { kind: 'amendment', id: 'a', on: '2020-12-01', code: null, summary: { bg: 'Нов срок', en: 'New deadline' } },
    'Изменение на договора на 01.12.2020 г.: Нов срок.',
    'Amendment of the contract on 1 Dec 2020: New deadline.',
  ],
])('a fact is told in a sentence of each language: %#', (fact, bg, en) => {
  const plain = (text: string) => text.replaceAll('\u00A0', ' ');
  expect(plain(sinceSentence(fact, i18n, 'bg'))).toBe(bg);
  expect(plain(sinceSentence(fact, i18n, 'en'))).toBe(en);
});
