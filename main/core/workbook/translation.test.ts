import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bilingual } from '#shared/model/values.ts';
import { translationAfterEdit } from './translation.ts';

const now = '2021-01-04T08:00:00.000Z';
const earlier = '2020-12-01T08:00:00.000Z';
const text = (bg: string, en: string, stale: Bilingual['stale'] = null): Bilingual => ({ bg, en, stale });

// MODEL: "when one language is edited, the other is marked stale until confirmed".
describe('a text in two languages', () => {
  test('is stale in the language that was not edited', () => {
    expect(translationAfterEdit(text('Срок', 'Term'), { bg: 'Нов срок' }, now)).toEqual(
      text('Нов срок', 'Term', { language: 'en', since: now }),
    );
    expect(translationAfterEdit(text('Срок', 'Term'), { en: 'New term' }, now)).toEqual(
      text('Срок', 'New term', { language: 'bg', since: now }),
    );
  });

  test('waits since the first edit, however often it is edited again', () => {
    const waiting = text('Срок', 'Term', { language: 'en', since: earlier });
    expect(translationAfterEdit(waiting, { bg: 'Нов срок' }, now).stale).toEqual({ language: 'en', since: earlier });
  });

  test('is settled by editing the stale language, or both at once', () => {
    const waiting = text('Нов срок', 'Term', { language: 'en', since: earlier });
    expect(translationAfterEdit(waiting, { en: 'New term' }, now)).toEqual(text('Нов срок', 'New term'));
    expect(translationAfterEdit(waiting, { bg: 'Дата', en: 'Date' }, now)).toEqual(text('Дата', 'Date'));
  });

  test('is not stale where there was nothing to translate, or nothing is left', () => {
    expect(translationAfterEdit(text('', ''), { bg: 'Срок' }, now)).toEqual(text('Срок', ''));
    expect(translationAfterEdit(text('Срок', ''), { en: 'Term' }, now)).toEqual(text('Срок', 'Term'));
    expect(translationAfterEdit(text('Срок', 'Term'), { en: '' }, now)).toEqual(text('Срок', ''));
  });

  test('is the same when nothing changed', () => {
    const waiting = text('Срок', 'Term', { language: 'en', since: earlier });
    expect(translationAfterEdit(waiting, { bg: 'Срок' }, now)).toBe(waiting);
  });

  test('never marks a language that is empty, nor one that was just edited alone', () => {
    const word = fc.constantFrom('', 'а', 'б');
    const edits = fc.array(fc.record({ bg: word, en: word }, { requiredKeys: [] }), { maxLength: 12 });
    fc.assert(
      fc.property(word, word, edits, (bg, en, sequence) => {
        let value = text(bg, en);
        for (const edit of sequence) {
          const before = value;
          value = translationAfterEdit(before, edit, now);
          if (value.stale === null) continue;
          const { language } = value.stale;
          expect(value[language]).not.toBe('');
          expect(value[language === 'bg' ? 'en' : 'bg']).not.toBe('');
          expect(value[language]).toBe(before[language]);
        }
      }),
    );
  });
});
