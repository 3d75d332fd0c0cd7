import { expect, test } from 'vitest';
import { createI18n } from './i18n.ts';

const names = {
  focusArea: {
    one: { bg: 'Приоритетно направление', en: 'priority direction' },
    many: { bg: 'приоритетни направления', en: '' },
  },
};

test('a level is called as the plan calls it, wherever a text names it', () => {
  const { t } = createI18n('bg', names);
  expect(t('fields:choice.level.focusArea')).toBe('Приоритетно направление');
  expect(t('strategy:levels.focusArea')).toBe('Приоритетни направления');
  expect(t('activities:without.focusArea')).toBe('Без приоритетно направление');
  expect(t('activities:column.focusArea')).toBe('Приоритетно направление');
  expect(t('fields:name.focusArea')).toBe('приоритетно направление');
  expect(t('packs:outsideAreas')).toBe('Без приоритетно направление');
});

test('what the plan does not name keeps its usual name, in the same instance and in every other', () => {
  const english = createI18n('en', names);
  expect(english.t('strategy:levels.focusArea')).toBe('Focus areas');
  expect(english.t('activities:without.focusArea')).toBe('No priority direction');
  expect(english.t('activities:without.goal')).toBe('No goal or priority');
  expect(createI18n('bg').t('activities:without.focusArea')).toBe('Без фокусна област');
});

test('an abbreviation keeps its capitals within a sentence', () => {
  const { t } = createI18n('bg', { focusArea: { one: { bg: 'ПИРО', en: '' }, many: { bg: '', en: '' } } });
  expect(t('activities:without.focusArea')).toBe('Без ПИРО');
});
