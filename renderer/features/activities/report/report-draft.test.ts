import { describe, expect, test } from 'vitest';
import { asOf, buildActivity, buildReport } from '../testing/build-activity.ts';
import { isMissing, isNeeded, startDraft, textsOf } from './report-draft.ts';

const text = (bg: string, en: string) => ({ bg, en, stale: null });
const last = buildReport('2020-12-20', {
  light: 'atRisk',
  done: text('Избран е изпълнител.', 'A contractor was chosen.'),
  next: text('Подписване на договора.', 'Signing of the contract.'),
  blockers: text('Обжалване.', 'An appeal.'),
});
const detail = buildActivity('ACT-01', { lifecycle: 'active', progressPercent: 40, reports: [last] });

describe('a report', () => {
  test('starts from the last one: its light, its next step and what stood in the way, but not what was done', () => {
    expect(startDraft(detail, asOf, null)).toMatchObject({
      light: 'atRisk',
      asOf,
      progressPercent: 40,
      texts: { bg: { done: '', next: 'Подписване на договора.', blockers: 'Обжалване.', askOfBoard: '' } },
    });
  });

  test('starts empty where there is none', () => {
    expect(startDraft(buildActivity('ACT-02'), asOf, null)).toMatchObject({
      light: null,
      progressPercent: null,
      texts: { bg: { next: '' } },
    });
  });

  test('that corrects another starts from all that it said, on its day', () => {
    expect(startDraft(detail, asOf, last)).toMatchObject({
      asOf: '2020-12-20',
      texts: { bg: { done: 'Избран е изпълнител.' } },
    });
  });

  test('keeps both languages of what was not touched', () => {
    const start = startDraft(detail, asOf, null);
    expect(textsOf(start, start, false).next).toEqual({
      bg: 'Подписване на договора.',
      en: 'Signing of the contract.',
    });
  });

  test('does not keep the old text of one language as the translation of the new text of the other', () => {
    const start = startDraft(detail, asOf, null);
    const draft = { ...start, texts: { ...start.texts, bg: { ...start.texts.bg, next: 'Начало на работата.' } } };
    expect(textsOf(draft, start, false).next).toEqual({ bg: 'Начало на работата.' });
    expect(textsOf(draft, start, false).blockers).toEqual({ bg: 'Обжалване.', en: 'An appeal.' });
  });

  test('at risk or delayed needs what stands in the way and the next step, in either language', () => {
    expect(isNeeded('blockers', 'atRisk')).toBe(true);
    expect(isNeeded('next', 'delayed')).toBe(true);
    expect(isNeeded('blockers', 'onTrack')).toBe(false);
    expect(isNeeded('done', 'delayed')).toBe(false);
    const start = startDraft(detail, asOf, null);
    expect(isMissing('blockers', start)).toBe(false);
    expect(isMissing('askOfBoard', start)).toBe(true);
  });
});
