import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readSpokenOutcome } from './spoken-outcome.ts';

const nothing = { addressedTo: null, owner: null, due: null };

describe('a line typed while people talk', () => {
  test('is advice unless it says otherwise', () => {
    expect(readSpokenOutcome('Да се публикуват данните за въздуха.')).toEqual({
      kind: 'advice',
      text: 'Да се публикуват данните за въздуха.',
      ...nothing,
    });
  });

  test.each([
    ['п Да се публикува', 'advice'],
    ['Препоръка: Да се публикува', 'advice'],
    ['adv Да се публикува', 'advice'],
    ['з Да се публикува', 'action'],
    ['Задача: Да се публикува', 'action'],
    ['ACT Да се публикува', 'action'],
    ['инф Да се публикува', 'information'],
    ['За сведение: Да се публикува', 'information'],
    ['р Да се публикува', 'decisionElsewhere'],
    ['решение: Да се публикува', 'decisionElsewhere'],
  ])('begins with the key of its kind: %s', (line, kind) => {
    expect(readSpokenOutcome(line)).toEqual({ kind, text: 'Да се публикува', ...nothing });
  });

  test.each([
    'Информация за напредъка да се публикува всеки месец',
    'Решение на Съвета не е необходимо',
    'Действие без срок не се записва',
    'Пилотно внедряване в три района',
    'A pilot in three districts',
    'И останалите данни да се отворят',
  ])('keeps a sentence that only begins with such a word: %s', (line) => {
    expect(readSpokenOutcome(line)).toEqual({ kind: 'advice', text: line, ...nothing });
  });

  test.each([
    ['до 30.06.2021', '2021-06-30'],
    ['срок 30.06.2021 г.', '2021-06-30'],
    ['by Q2 2021', '2021-Q2'],
    ['до юни 2021', '2021-06'],
    ['до края на 2021', '2021'],
    ['30.6.2021', '2021-06-30'],
  ])('ends with its date as people type it: %s', (typed, due) => {
    expect(readSpokenOutcome(`з Да се разшири мрежата, ${typed}`)).toEqual({
      kind: 'action',
      text: 'Да се разшири мрежата',
      ...nothing,
      due,
    });
  });

  test('the date needs no comma, and a full stop after it is no part of it', () => {
    expect(readSpokenOutcome('з Да се разшири мрежата до 30.06.2021.')).toMatchObject({
      text: 'Да се разшири мрежата',
      due: '2021-06-30',
    });
  });

  test('says to whom, who and by when in any order', () => {
    const whole = {
      kind: 'action',
      text: 'Да се представи разчет',
      addressedTo: 'зам.-кмета',
      owner: 'Иванов',
      due: '2021-Q2',
    };
    expect(readSpokenOutcome('з Да се представи разчет, до зам.-кмета, отг. Иванов, до Q2 2021')).toEqual(whole);
    expect(readSpokenOutcome('з Да се представи разчет, до Q2 2021, отг. Иванов, до зам.-кмета')).toEqual(whole);
    expect(readSpokenOutcome('act Present the costs, to the Deputy Mayor, owner Ivanova, by Q2 2021')).toEqual({
      kind: 'action',
      text: 'Present the costs',
      addressedTo: 'the Deputy Mayor',
      owner: 'Ivanova',
      due: '2021-Q2',
    });
    expect(readSpokenOutcome('Да се внесе доклад @ДАЕУ до 30.06.2021')).toMatchObject({
      addressedTo: 'ДАЕУ',
      due: '2021-06-30',
    });
  });

  test('keeps in the text what is no date and nobody', () => {
    const line = 'Мрежата да стигне до три района, до колкото позволяват средствата';
    expect(readSpokenOutcome(line)).toMatchObject({ text: line, ...nothing });
    expect(readSpokenOutcome('Да се прегледа Стратегията, 2020')).toMatchObject({ due: null });
  });

  test('nothing that was typed is lost', () => {
    const word = fc.constantFrom(
      'до',
      'Иванов',
      'отг.',
      '30.06.2021',
      'by',
      'Q2',
      '2021',
      ',',
      ';',
      '@X',
      'и',
      'мрежа',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { text, addressedTo, owner, due } = readSpokenOutcome(words.join(' '));
        const said = [text, addressedTo, owner, due].join(' ');
        expect(words.filter((one) => (one === 'мрежа' || one === '2021') && !said.includes(one))).toEqual([]);
      }),
    );
  });
});
