import { describe, expect, test } from 'vitest';
import { clockTime, minuteOfDay } from './clock-time.ts';
import { agendaTimes, numberedAgenda, plannedMinutes, type TimedLine } from './agenda.ts';

const line = (id: string, parent: string | null = null) => ({ id, parent, isSection: id.startsWith('§') });

describe('the numbers of an agenda', () => {
  test('sections have Roman numbers, items count on through them, points stand under their item', () => {
    const lines = [line('a'), line('§one'), line('b'), line('§two'), line('c'), line('c1', 'c'), line('c2', 'c')];
    expect(numberedAgenda(lines).map(({ item, number }) => `${number} ${item.id}`)).toEqual([
      '1 a',
      'I §one',
      '2 b',
      'II §two',
      '3 c',
      '3.1 c1',
      '3.2 c2',
    ]);
  });

  test('a point whose item is gone, or that hangs on another point or on itself, stands as an item', () => {
    const lines = [line('a', 'gone'), line('b'), line('b1', 'b'), line('b2', 'b1'), line('c', 'c')];
    expect(numberedAgenda(lines).map(({ item, number }) => `${number} ${item.id}`)).toEqual([
      '1 a',
      '2 b',
      '2.1 b1',
      '3 b2',
      '4 c',
    ]);
  });
});

describe('the hours of an agenda', () => {
  const at = (level: TimedLine['level'], minutesPlanned: number | null): TimedLine => ({ level, minutesPlanned });
  const meeting = { startsAt: '2021-01-14T10:00', lengthMinutes: 60 };

  test('each line begins when the one before it ends; a section begins with its first item and sums up', () => {
    const lines = [
      at('item', 5),
      at('section', null),
      at('item', 30),
      at('item', 10),
      at('section', null),
      at('item', 15),
    ];
    expect(agendaTimes(lines, meeting).map(({ startsAt, minutes }) => [startsAt, minutes])).toEqual([
      ['10:00', 5],
      ['10:05', 40],
      ['10:05', 30],
      ['10:35', 10],
      ['10:45', 15],
      ['10:45', 15],
    ]);
    expect(plannedMinutes(lines)).toBe(60);
  });

  test('an item without minutes of its own takes those of its points', () => {
    const lines = [at('item', null), at('point', 10), at('point', 15), at('item', 5)];
    expect(agendaTimes(lines, meeting).map(({ startsAt, minutes }) => [startsAt, minutes])).toEqual([
      ['10:00', 25],
      ['10:00', 10],
      ['10:10', 15],
      ['10:25', 5],
    ]);
  });

  test('nobody knows the hours after an item without minutes', () => {
    const lines = [at('item', null), at('item', 5)];
    expect(agendaTimes(lines, meeting).map(({ startsAt }) => startsAt)).toEqual(['10:00', null]);
  });

  test('the line during which the meeting’s time runs out is told, and only that one', () => {
    const lines = [at('item', 30), at('section', null), at('item', 30), at('item', 20), at('item', 20)];
    expect(agendaTimes(lines, meeting).map(({ crossesEnd }) => crossesEnd)).toEqual([false, false, false, true, false]);
    expect(agendaTimes(lines, { ...meeting, lengthMinutes: null }).some(({ crossesEnd }) => crossesEnd)).toBe(false);
  });
});

test('an hour past midnight is an hour of the next day', () => {
  expect(clockTime(24 * 60 + 5)).toBe('00:05');
  expect(minuteOfDay('10:35')).toBe(635);
});
