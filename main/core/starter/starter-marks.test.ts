import { describe, expect, test } from 'vitest';
import { entities } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import { starterPlan } from './starter-plan-fixture.ts';

const { records, of, find, codeOf } = starterPlan();

const texts = records.flatMap(({ entity, record }) =>
  Object.entries<AnyField>(entities[entity].fields).flatMap(([name, field]) => {
    const value = (record as Record<string, unknown>)[name] as { bg?: string; en?: string } | undefined;
    return field.kind === 'bilingual' && value
      ? [{ where: `${record.code}: ${name}`, bg: value.bg ?? '', en: value.en ?? '' }]
      : [];
  }),
);

describe('facts that are not the source’s own words say so', () => {
  test('titles of goals and priorities are our translation, those of VIS-1 to VIS-5 are official', () => {
    const translated = of('strategyNode').filter(({ source }) => source?.marks['title.bg'] === 'translated');
    const official = of('strategyNode').filter(({ source }) => source?.marks['title.bg'] === undefined);
    expect(official.map(({ code }) => code)).toEqual(['VIS-1', 'VIS-2', 'VIS-3', 'VIS-4', 'VIS-5']);
    expect(translated).toHaveLength(15);
  });

  test('titles of the Action Plan are the source’s in Bulgarian and ours in English', () => {
    const marks = ['AP-1', 'AP-2', 'AP-3', 'AP-4'].map((code) => find('activity', code).source?.marks ?? {});
    expect(marks.map((mark) => mark['title.bg'])).toEqual([undefined, undefined, undefined, undefined]);
    expect(marks.map((mark) => mark['title.en'])).toEqual(['translated', 'translated', 'translated', 'translated']);
  });

  test('who answers for an activity and which focus area it belongs to are our reading', () => {
    const statedFor = (name: 'focusArea' | 'responsible') =>
      of('activity').filter((activity) => activity[name] && activity.source?.marks[name] !== 'derived');
    expect(statedFor('focusArea')).toEqual([]);
    // The one that a source names: Sofia Investment Agency was preparing the Bulgarian version.
    expect(statedFor('responsible').map(({ code }) => code)).toEqual(['ACT-31']);
  });

  test('what the application proposes itself is derived as a whole', () => {
    const proposals = records.filter(({ record }) => record.source?.text.includes('Proposal of the application'));
    // Six roles, the next meeting, its seven items, and the ties of these.
    expect(proposals.length).toBeGreaterThan(14);
    expect(proposals.filter(({ record }) => record.source?.marks['*'] !== 'derived')).toEqual([]);
  });

  test('the calendar month of a deliverable is counted, its month number is the source’s', () => {
    const withMonth = of('deliverable').filter(({ dueMonth }) => dueMonth);
    expect(withMonth.filter(({ source }) => source?.marks['dueOriginal'] !== 'derived')).toEqual([]);
    expect(withMonth.filter(({ source }) => source?.marks['dueMonth'])).toEqual([]);
  });

  test('the readings that disagree about the cities of ICC are dated values in conflict', () => {
    const cities = of('reading').filter(({ kpi }) => codeOf(kpi) === 'KPI-15');
    expect(cities.map(({ quantity }) => quantity?.value)).toEqual([124, 100, 135, 136, 126, 136]);
    expect(cities.filter(({ source }) => source?.marks['quantity'] !== 'conflicting')).toEqual([]);
  });
});

describe('two languages', () => {
  test('every text is there in both', () => {
    expect(texts.filter(({ bg, en }) => !bg || !en)).toEqual([]);
  });

  test('every note on a source is in both', () => {
    const notes = records.flatMap(({ record }) => record.source?.note ?? []);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => !/[а-я].* \/ .*[a-z]/s.test(note))).toEqual([]);
  });

  const bulgarian: [habit: string, breach: (bg: string) => boolean][] = [
    ['quotation marks are „…“', (bg) => /["'”]/.test(bg) || bg.split('„').length !== bg.split('“').length],
    ['a dash is not a hyphen, a space is one', (bg) => / - | {2}/.test(bg)],
    ['a number holds on to what it counts', (bg) => /№ \d|\d (г\.|лв\.|млрд\.|млн\.|ч\.|\d{3}\b)/.test(bg)],
  ];
  test.each(bulgarian)('in Bulgarian, %s', (_, breach) => {
    expect(texts.filter(({ bg }) => breach(bg))).toEqual([]);
  });

  const english: [habit: string, breach: (en: string) => boolean][] = [
    ['quotation marks are “…”', (en) => /["'„]/.test(en) || en.split('“').length !== en.split('”').length],
    ['a dash is not a hyphen, a space is one', (en) => / - | {2}/.test(en)],
    ['no letter is Cyrillic', (en) => /[А-Яа-я]/.test(en)],
  ];
  test.each(english)('in English, %s', (_, breach) => {
    expect(texts.filter(({ en }) => breach(en))).toEqual([]);
  });
});
