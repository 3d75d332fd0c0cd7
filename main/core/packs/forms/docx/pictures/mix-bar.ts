import type { PackStatus } from '#shared/model/pack-document/status.ts';
import { paperStatusText } from '#shared/charts/timeline/paper-ink.ts';
import type { Picture, PictureShape } from '../../../../documents/pictures/picture.ts';
import { accent, box, rule, shape } from './inks.ts';

type Parts = readonly { readonly status: PackStatus; readonly share: number }[];

const gap = 1.4;
/** A part so small that it would not be seen takes so much. */
const least = 0.012;

/** The shares of each status side by side: fills differ in lightness and pattern, so that they part in black and white. */
export function mixBar(parts: Parts, width: number, height: number): Picture {
  return { width, height, items: mixParts(parts, { x: 0, y: 0, width, height }, gap) };
}

export function mixParts(
  parts: Parts,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  between: number,
): PictureShape[] {
  const shares = parts.map(({ share }) => Math.max(share, least));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = width - between * (parts.length - 1);
  let left = x;
  return parts.flatMap(({ status }, index) => {
    const wide = ((shares[index] ?? 0) / total) * room;
    const area = { left, top: y, wide, high: height };
    left += wide + between;
    return fillOf(status, area);
  });
}

interface Area {
  left: number;
  top: number;
  wide: number;
  high: number;
}

function fillOf(status: PackStatus, area: Area): PictureShape[] {
  const colour = paperStatusText(status);
  const plain = (fill: string) => shape(box(area.left, area.top, area.wide, area.high), { fill });
  const edge = (dash?: number[]) =>
    shape(box(area.left + 0.35, area.top + 0.35, Math.max(0.1, area.wide - 0.7), area.high - 0.7), {
      stroke: { colour, width: 0.7, ...(dash && { dash }) },
    });
  switch (status) {
    case 'onTrack':
      return [plain('#3f9c77')];
    case 'completed':
      return [plain('#dfe9f5'), ...hatch(area, colour, 1), edge()];
    case 'planned':
      return [plain('#e9ebf0'), edge()];
    case 'atRisk':
      return [plain('#e0b052'), edge()];
    case 'delayed':
      return [plain(colour), ...hatch(area, '#fff3ea', -1)];
    case 'overdue':
      return [plain('#8e1528')];
    case 'noRecentReport':
      return [edge([2, 1.7])];
    case 'suspended':
      return [...bars(area, '#8b94a5'), edge()];
    case 'dropped':
      return [edge()];
  }
}

/** Slanting stripes, cut off at the ends of the area. */
function hatch({ left, top, wide, high }: Area, colour: string, slope: 1 | -1): PictureShape[] {
  const stripes: PictureShape[] = [];
  for (let start = -high; start < wide; start += 4.2) {
    // The lower end of a stripe is at `start`, its upper one so far to the right as it is high.
    const [from, to] = [Math.max(0, start), Math.min(wide, start + high)];
    if (to - from < 0.2) continue;
    const yOf = (x: number) => (slope > 0 ? top + high - (x - start) : top + (x - start));
    stripes.push(shape(`M${left + from} ${yOf(from)}L${left + to} ${yOf(to)}`, { stroke: { colour, width: 1.1 } }));
  }
  return stripes;
}

const bars = ({ left, top, wide, high }: Area, fill: string) =>
  Array.from({ length: Math.max(1, Math.floor(wide / 3.2)) }, (_, index) =>
    shape(box(left + index * 3.2, top, Math.min(1.6, wide), high), { fill }),
  );

/** The time of a programme: a line from its first day to its last, filled as far as it has come. */
export function clockLine(elapsed: number, width: number): Picture {
  const [middle, thick] = [4, 2.6];
  const now = Math.min(width - 1.8, elapsed * width);
  return {
    width,
    height: 8,
    items: [
      shape(box(0, middle - thick / 2, width, thick), { fill: rule }),
      shape(box(0, middle - thick / 2, elapsed * width, thick), { fill: accent }),
      shape(box(now, 0, 1.8, 8), { fill: accent }),
    ],
  };
}
