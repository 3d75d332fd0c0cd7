import { describe, expect, test } from 'vitest';
import type { PlanItem } from '../plan-items.ts';
import { timelineCommand } from './timeline-keys.ts';

const activity: PlanItem = { kind: 'activity', key: 'a', id: 'a' };
const group = (isFolded: boolean): PlanItem => ({
  kind: 'group',
  key: 'group:g',
  isFolded,
  // Only the fold of a head matters to its keys.
  group: {} as Extract<PlanItem, { kind: 'group' }>['group'],
});
const press = (
  key: string,
  given: { code?: string; ctrlKey?: boolean; shiftKey?: boolean } = {},
  item: PlanItem = activity,
) =>
  timelineCommand(
    { key, code: '', ctrlKey: false, shiftKey: false, ...given },
    { item, index: 3, count: 20, pageRows: 8 },
  );

describe('the keys of the timeline', () => {
  test('zoom, whatever the keyboard layout', () => {
    expect(press('+', { code: 'Equal', shiftKey: true })).toEqual({ kind: 'zoom', by: 1 });
    expect(press('=', { code: 'Equal' })).toEqual({ kind: 'zoom', by: 1 });
    expect(press('-', { code: 'NumpadSubtract' })).toEqual({ kind: 'zoom', by: -1 });
    expect(press('0', { code: 'Digit0' })).toEqual({ kind: 'fit' });
  });

  test('go along in time with left and right, and among rows with up and down', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'pan', share: 0.1 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'pan', share: -0.5 });
    expect(press('ArrowDown')).toEqual({ kind: 'goTo', index: 4 });
    expect(press('PageDown')).toEqual({ kind: 'goTo', index: 11 });
    expect(press('Home')).toEqual({ kind: 'first' });
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'goTo', index: 19 });
  });

  test('do what a row can do, by the place of the letter also in the Cyrillic layout', () => {
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press(' ')).toEqual({ kind: 'select' });
    expect(press('м', { code: 'KeyM' })).toEqual({ kind: 'move' });
    expect(press('т', { code: 'KeyT' })).toEqual({ kind: 'asOf' });
    expect(press('р', { code: 'KeyR' })).toEqual({ kind: 'report' });
  });

  test('fold and unfold on the head of a group', () => {
    expect(press('ArrowLeft', {}, group(false))).toEqual({ kind: 'fold' });
    expect(press('ArrowRight', {}, group(true))).toEqual({ kind: 'fold' });
    expect(press('ArrowRight', {}, group(false))).toEqual({ kind: 'pan', share: 0.1 });
    expect(press('Enter', {}, group(true))).toEqual({ kind: 'fold' });
  });

  test('leave to others what is theirs', () => {
    expect(press('z', { code: 'KeyZ', ctrlKey: true })).toBeNull();
    expect(press('2', { code: 'Digit2' })).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
