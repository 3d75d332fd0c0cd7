import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaLine } from './agenda.ts';
import { dropLine, indentLine, isArrangement, outdentLine, stepLine, type PlacedLine } from './agenda-moves.ts';

const line = (id: string, parent: string | null = null): AgendaLine => ({ id, parent, isSection: id.startsWith('§') });
const agenda = [
  line('opening'),
  line('§plan'),
  line('progress'),
  line('overdue', 'progress'),
  line('asks', 'progress'),
  line('§other'),
  line('programmes'),
  line('any'),
];

const ids = (arrangement: readonly PlacedLine[] | null) => arrangement?.map(({ id }) => id).join(' ') ?? null;

describe('the order of an agenda by steps', () => {
  test('an item takes its points past another item', () => {
    expect(ids(stepLine(agenda, 'any', -1))).toBe('opening §plan progress overdue asks §other any programmes');
  });

  test('an item steps over a heading into the next section, and back', () => {
    expect(ids(stepLine(agenda, 'progress', 1))).toBe('opening §plan §other progress overdue asks programmes any');
    expect(ids(stepLine(agenda, 'programmes', -1))).toBe('opening §plan progress overdue asks programmes §other any');
  });

  test('sections change places with all that is in them; items without a section stay in front', () => {
    expect(ids(stepLine(agenda, '§other', -1))).toBe('opening §other programmes any §plan progress overdue asks');
    expect(ids(stepLine(agenda, '§plan', 1))).toBe('opening §other programmes any §plan progress overdue asks');
    expect(stepLine(agenda, '§plan', -1)).toBeNull();
    expect(stepLine(agenda, '§other', 1)).toBeNull();
  });

  test('a point moves among the points of its item', () => {
    expect(ids(stepLine(agenda, 'asks', -1))).toBe('opening §plan progress asks overdue §other programmes any');
    expect(stepLine(agenda, 'asks', 1)).toBeNull();
  });

  test('nothing moves past either end, nor what is not there', () => {
    expect(stepLine(agenda, 'opening', -1)).toBeNull();
    expect(stepLine(agenda, 'any', 1)).toBeNull();
    expect(stepLine(agenda, 'gone', 1)).toBeNull();
  });
});

describe('letting a line go over another', () => {
  test('an item stands before or after an item with its points', () => {
    expect(ids(dropLine(agenda, 'any', 'progress', 'before'))).toBe(
      'opening §plan any progress overdue asks §other programmes',
    );
    expect(ids(dropLine(agenda, 'any', 'progress', 'after'))).toBe(
      'opening §plan progress overdue asks any §other programmes',
    );
    expect(ids(dropLine(agenda, 'opening', '§other', 'after'))).toBe(
      '§plan progress overdue asks §other opening programmes any',
    );
  });

  test('a section goes to where another one begins or ends', () => {
    expect(ids(dropLine(agenda, '§other', 'progress', 'before'))).toBe(
      'opening §other programmes any §plan progress overdue asks',
    );
    expect(ids(dropLine(agenda, '§plan', 'any', 'after'))).toBe(
      'opening §other programmes any §plan progress overdue asks',
    );
  });

  test('a point goes among the points of another item', () => {
    expect(dropLine(agenda, 'asks', 'any', 'after')?.at(-1)).toEqual({ id: 'asks', parent: 'any' });
    expect(ids(dropLine(agenda, 'asks', 'overdue', 'before'))).toBe(
      'opening §plan progress asks overdue §other programmes any',
    );
    expect(dropLine(agenda, 'asks', '§other', 'after')).toBeNull();
  });

  test('where it stands already, nothing is let go', () => {
    expect(dropLine(agenda, 'any', 'programmes', 'after')).toBeNull();
    expect(dropLine(agenda, '§plan', 'overdue', 'after')).toBeNull();
  });
});

describe('items and points', () => {
  test('an item becomes the last point of the one before it', () => {
    expect(indentLine(agenda, 'any')?.at(-1)).toEqual({ id: 'any', parent: 'programmes' });
    expect(indentLine(agenda, 'programmes')).toBeNull();
    expect(indentLine(agenda, 'progress')).toBeNull();
    expect(indentLine(agenda, '§other')).toBeNull();
  });

  test('a point becomes an item after the one it belonged to', () => {
    expect(ids(outdentLine(agenda, 'overdue'))).toBe('opening §plan progress asks overdue §other programmes any');
    expect(outdentLine(agenda, 'any')).toBeNull();
  });
});

test('whatever is moved however often, no line is lost and every point keeps an item above it', () => {
  const move = fc.record({ which: fc.nat(20), over: fc.nat(20), how: fc.nat(5) });
  const moved = (lines: readonly AgendaLine[], { which, over, how }: { which: number; over: number; how: number }) => {
    const id = lines[which % lines.length]?.id ?? '';
    const other = lines[over % lines.length]?.id ?? '';
    return [
      () => stepLine(lines, id, -1),
      () => stepLine(lines, id, 1),
      () => dropLine(lines, id, other, 'before'),
      () => dropLine(lines, id, other, 'after'),
      () => indentLine(lines, id),
      () => outdentLine(lines, id),
    ][how]?.();
  };
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let lines: readonly AgendaLine[] = agenda;
      for (const one of moves) {
        const arrangement = moved(lines, one);
        if (!arrangement) continue;
        expect(isArrangement(lines, arrangement)).toBe(true);
        lines = arrangement.map(({ id, parent }) => line(id, parent));
      }
      expect(lines.map(({ id }) => id).toSorted()).toEqual(agenda.map(({ id }) => id).toSorted());
    }),
  );
});

test('an arrangement that would lose a line, or put a point under a heading, is none', () => {
  const [first, ...rest] = agenda.map(({ id, parent }) => ({ id, parent }));
  expect(isArrangement(agenda, rest)).toBe(false);
  expect(
    isArrangement(agenda, [first!, ...rest.map((one) => (one.id === 'overdue' ? { ...one, parent: '§plan' } : one))]),
  ).toBe(false);
  expect(
    isArrangement(agenda, [first!, ...rest.map((one) => (one.id === '§other' ? { ...one, parent: 'progress' } : one))]),
  ).toBe(false);
});
