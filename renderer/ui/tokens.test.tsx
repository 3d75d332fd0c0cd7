import { describe, expect, test } from 'vitest';
import { contrast, distance, type Vision } from './colour-vision.ts';
import './tokens.css';

type Theme = (name: string) => string;

/** Reads a token as the browser resolves it. */
function readTheme(name: string): Theme {
  const part = document.createElement('div');
  part.dataset['theme'] = name;
  document.body.append(part);
  const style = getComputedStyle(part);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}

const statuses = [
  'completed',
  'on-track',
  'planned',
  'at-risk',
  'delayed',
  'overdue',
  'silent',
  'suspended',
  'dropped',
];
const grounds = ['paper', 'surface', 'sunken', 'hover', 'accent-soft'];
/** Told apart in a mix bar by fill alone; the others have a texture of their own. */
const solid = ['completed-fill', 'on-track-fill', 'delayed-fill', 'overdue-fill'];

test('the dark theme names each colour anew', () => {
  const [light, dark] = [readTheme('light'), readTheme('dark')];
  const colours = [...grounds, 'ink', 'ink-2', 'ink-3', 'accent', 'edge', 'focus', 'danger', ...statuses];
  expect(colours.filter((name) => light(name) === dark(name))).toEqual([]);
});

describe.each(['light', 'dark'])('the %s theme', (name) => {
  const theme = readTheme(name);
  const ratio = (ink: string, ground: string) => contrast(theme(ink), theme(ground));
  const failing = (pairs: [string, string][], least: number) =>
    pairs
      .filter(([ink, ground]) => ratio(ink, ground) < least)
      .map(([ink, ground]) => `${ink} on ${ground}: ${ratio(ink, ground).toFixed(2)}`);

  test('writes readable text (4.5:1) on every ground', () => {
    const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', ...statuses];
    expect(
      failing(
        inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
        4.5,
      ),
    ).toEqual([]);
  });

  test('writes each status, and what explains it, on its own soft ground', () => {
    const pairs = statuses.flatMap((status) =>
      [status, 'ink', 'ink-2', 'accent'].map((ink): [string, string] => [ink, `${status}-soft`]),
    );
    expect(failing(pairs, 4.5)).toEqual([]);
  });

  test('writes on its filled buttons, chosen and pressed', () => {
    const pairs: [string, string][] = [
      ['accent-ink', 'accent'],
      ['accent-ink', 'accent-hover'],
      ['danger-ink', 'danger'],
      ['danger-ink', 'danger-hover'],
      ['paper', 'ink'],
    ];
    expect(failing(pairs, 4.5)).toEqual([]);
  });

  test('draws edges of controls, focus rings and fills at 3:1 on whatever they stand on', () => {
    const marks = ['edge', 'focus', 'danger', ...statuses.map((status) => `${status}-fill`)];
    const under = ['paper', 'surface', 'sunken'];
    expect(
      failing(
        marks.flatMap((mark) => under.map((ground): [string, string] => [mark, ground])),
        3,
      ),
    ).toEqual([]);
  });

  test.each<Vision>(['usual', 'protanopia', 'deuteranopia', 'tritanopia'])(
    'keeps solid fills apart for %s',
    (vision) => {
      const close = solid.flatMap((one, index) =>
        solid
          .slice(index + 1)
          .map((other) => ({ pair: `${one} and ${other}`, apart: distance(theme(one), theme(other), vision) }))
          .filter(({ apart }) => apart < 15),
      );
      expect(close).toEqual([]);
    },
  );
});
