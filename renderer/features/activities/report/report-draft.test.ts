import { describe, expect, test } from 'vitest';
import { asOf, buildReport } from '../testing/build-activity.ts';
import {
  isMissing,
  isNeeded,
  reviewsOf,
  saidBefore,
  startDraft,
  textsOf,
  withoutSentence,
  withSentence,
  type ReportDraft,
} from './report-draft.ts';
import { lastReport } from './report-subject.ts';

const text = (bg: string, en: string) => ({ bg, en, stale: null });
const last = buildReport('2020-12-20', {
  light: 'atRisk',
  done: text('Избран е изпълнител.', 'A contractor was chosen.'),
  next: text('Подписване на договора.', 'Signing of the contract.'),
  blockers: text('Обжалване.', 'An appeal.'),
});
const subject = { progress: { method: 'byHand' as const, percent: 40 } };
const start = startDraft(subject, asOf, null);
const before = saidBefore(last);
const saying = (texts: Partial<Record<'bg' | 'en', Partial<ReportDraft['texts']['bg']>>>): ReportDraft => ({
  ...start,
  texts: { bg: { ...start.texts.bg, ...texts.bg }, en: { ...start.texts.en, ...texts.en } },
});

describe('a report', () => {
  test('says nothing by itself of what the last one said: not its light, not its words', () => {
    expect(start).toEqual({
      light: null,
      asOf,
      progressPercent: 40,
      texts: {
        bg: { done: '', next: '', blockers: '', askOfBoard: '' },
        en: { done: '', next: '', blockers: '', askOfBoard: '' },
      },
      visibility: 'public',
      correctionReason: '',
      riskReviews: {},
    });
    expect(textsOf(start, before, false)).toMatchObject({ next: { bg: '', en: '' }, blockers: { bg: '', en: '' } });
  });

  test('offers the words of the last one to be said again, but not what was done', () => {
    expect(before.bg).toEqual({ done: '', next: 'Подписване на договора.', blockers: 'Обжалване.', askOfBoard: '' });
    expect(saidBefore(null).en).toEqual({ done: '', next: '', blockers: '', askOfBoard: '' });
  });

  test('keeps both languages of what was said again on purpose', () => {
    const again = saying({ bg: { next: 'Подписване на договора.' }, en: { next: 'Signing of the contract.' } });
    expect(textsOf(again, before, false).next).toEqual({
      bg: 'Подписване на договора.',
      en: 'Signing of the contract.',
    });
  });

  test('does not keep the old text of one language as the translation of the new text of the other', () => {
    const changed = saying({ bg: { next: 'Начало на работата.' }, en: { next: 'Signing of the contract.' } });
    expect(textsOf(changed, before, false).next).toEqual({ bg: 'Начало на работата.' });
  });

  test('that corrects another starts from all that it said, on its day', () => {
    expect(startDraft(subject, asOf, last)).toMatchObject({
      light: 'atRisk',
      asOf: '2020-12-20',
      texts: { bg: { done: 'Избран е изпълнител.', next: 'Подписване на договора.' } },
    });
  });

  test('on a programme has no share of its own', () => {
    expect(startDraft({ progress: null }, asOf, null).progressPercent).toBeNull();
  });

  test('at risk or delayed needs what stands in the way and the next step, in either language', () => {
    expect(isNeeded('blockers', 'atRisk')).toBe(true);
    expect(isNeeded('next', 'delayed')).toBe(true);
    expect(isNeeded('blockers', 'onTrack')).toBe(false);
    expect(isNeeded('done', 'delayed')).toBe(false);
    expect(isMissing('blockers', saying({ en: { blockers: 'An appeal.' } }))).toBe(false);
    expect(isMissing('askOfBoard', start)).toBe(true);
  });
});

test('the last report is the one that speaks for the day: not a later one, and not one that was corrected', () => {
  const wrong = buildReport('2020-12-28');
  const right = buildReport('2020-12-24', { supersedes: wrong.id });
  const later = buildReport('2021-02-01');
  expect(lastReport({ reports: [later, wrong, right, last] }, asOf)?.id).toBe(right.id);
  expect(lastReport({ reports: [later] }, asOf)).toBeNull();
});

describe('a sentence', () => {
  test('is put at the end of what was done, once', () => {
    expect(withSentence('', 'Избран е изпълнител.')).toBe('Избран е изпълнител.');
    expect(withSentence('Обявена е поръчка. ', 'Избран е изпълнител.')).toBe('Обявена е поръчка. Избран е изпълнител.');
    expect(withSentence('Избран е изпълнител.', 'Избран е изпълнител.')).toBe('Избран е изпълнител.');
  });

  test('is taken out as it was put in', () => {
    const both = withSentence('Обявена е поръчка.', 'Избран е изпълнител.');
    expect(withoutSentence(both, 'Обявена е поръчка.')).toBe('Избран е изпълнител.');
    expect(withoutSentence('Друго.', 'Обявена е поръчка.')).toBe('Друго.');
  });
});

test('a report reviews the risks that one chose to review: as they stood, or with new grades', () => {
  const review = { probability: 2, impact: 3, measuresApplied: 'yes' as const, text: ' Без забележки. ' };
  const riskReviews = {
    a: { ...review, choice: 'skip' },
    b: { ...review, choice: 'same' },
    c: { ...review, choice: 'changed' },
  } as const;
  expect(reviewsOf({ riskReviews }, 'bg')).toEqual([
    { risk: 'b', probability: null, impact: null, measuresApplied: 'yes', text: { bg: 'Без забележки.' } },
    { risk: 'c', probability: 2, impact: 3, measuresApplied: 'yes', text: { bg: 'Без забележки.' } },
  ]);
});
