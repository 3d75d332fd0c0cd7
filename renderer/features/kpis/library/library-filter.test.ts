import { describe, expect, it } from 'vitest';
import { matchesLibraryFilter } from './library-filter.ts';

const library = [
  {
    key: 'teachers',
    title: { bg: 'Учители, обхванати от „Училище в облака“', en: 'Teachers covered by School in the Cloud' },
    definition: { bg: 'Брой на учителите.', en: 'Number of teachers.' },
    unit: { bg: 'учители', en: 'teachers' },
    tier: 'output',
    class: 'political',
  },
  {
    key: 'ict',
    title: { bg: 'Дял на ИКТ в икономиката', en: 'Share of ICT in the economy' },
    definition: { bg: 'Добавена стойност.', en: 'Value added.' },
    unit: { bg: '%', en: '%' },
    tier: 'impact',
    class: 'business',
  },
  {
    key: 'cities',
    title: { bg: 'Градове в инициатива', en: 'Cities in an initiative' },
    definition: { bg: 'Брой на градовете.', en: 'Number of cities.' },
    unit: { bg: 'града', en: 'cities' },
    tier: 'context',
    class: null,
  },
] as const;
const found = (typed: string, rest: Partial<Parameters<typeof matchesLibraryFilter>[1]> = {}) =>
  library.filter((one) => matchesLibraryFilter(one, { typed, tier: null, class: null, ...rest })).map(({ key }) => key);

describe('finding an indicator in the library', () => {
  it('finds by words in any order, in either language', () => {
    expect(found('облака учители')).toEqual(['teachers']);
    expect(found('Teachers CLOUD')).toEqual(['teachers']);
    expect(found('облака икономика')).toEqual([]);
  });

  it('holds to the kind and the class chosen', () => {
    expect(found('', { tier: 'impact' })).toEqual(['ict']);
    expect(found('', { class: 'political' })).toEqual(['teachers']);
    expect(found('', { tier: 'impact', class: 'political' })).toEqual([]);
  });

  it('shows everything while nothing is asked', () => {
    expect(found('')).toHaveLength(3);
  });
});
