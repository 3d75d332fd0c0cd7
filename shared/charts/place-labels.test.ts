import { describe, expect, it } from 'vitest';
import { boxesOverlap, lengthWithin, placeLabels, type Box, type LabelRequest } from './place-labels.ts';

const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
const label = (key: string, x: number, y: number, rest: Partial<LabelRequest> = {}): LabelRequest => ({
  key,
  x,
  y,
  width: 60,
  height: 10,
  sides: ['right', 'above', 'below', 'left'],
  optional: false,
  ...rest,
});

describe('placing direct labels', () => {
  it('puts a label on its best side where nothing is in the way', () => {
    const [placed] = placeLabels([label('value', 50, 50)], { bounds, boxes: [], segments: [] });
    expect(placed).toMatchObject({ anchor: 'start', y: 50 });
  });

  it('turns to the left at the right edge', () => {
    const [placed] = placeLabels([label('value', 190, 50, { sides: ['right', 'left'] })], {
      bounds,
      boxes: [],
      segments: [],
    });
    expect(placed?.anchor).toBe('end');
  });

  it('leaves a line free where another side is free', () => {
    const along = { x1: 50, y1: 50, x2: 200, y2: 50 };
    const placed = placeLabels([label('value', 50, 50)], { bounds, boxes: [], segments: [along] });
    expect(placed.map(({ box }) => lengthWithin(along, box))).toEqual([0]);
  });

  it('never lays one label over another, even at the same point', () => {
    const placed = placeLabels([label('a', 100, 50), label('b', 100, 50), label('c', 100, 50)], {
      bounds,
      boxes: [],
      segments: [],
    });
    expect(placed).toHaveLength(3);
    const [a, b, c] = placed.map(({ box }) => box) as [Box, Box, Box];
    expect([boxesOverlap(a, b), boxesOverlap(b, c), boxesOverlap(a, c)]).toEqual([false, false, false]);
  });

  it('leaves out an optional label rather than cover a point', () => {
    const everywhere = [{ left: 0, top: 0, right: 200, bottom: 100 }];
    expect(
      placeLabels([label('asOf', 50, 50, { optional: true })], { bounds, boxes: everywhere, segments: [] }),
    ).toEqual([]);
  });
});
