import type { PackStatus } from '#shared/model/pack-document/status.ts';
import { paperInk, paperStatusText } from '#shared/charts/timeline/paper-ink.ts';
import { statusMarkPaths } from '#shared/charts/status-mark-paths.ts';
import type { PictureShape, PictureText } from '../../../../documents/pictures/picture.ts';

/** The colours of print (resources/packs/v1/look.typ). */
export const ink = '#1b2430';
export const soft = '#414c5a';
export const faint = '#626c79';
export const rule = '#cdc7ba';
export const accent = '#1d4f91';

export const shape = (d: string, look: Omit<PictureShape, 'kind' | 'd'>): PictureShape => ({
  kind: 'shape',
  d,
  ...look,
});

/** A line of text around its middle height. */
export function words(
  x: number,
  middle: number,
  text: string,
  look: Partial<Pick<PictureText, 'weight' | 'anchor' | 'colour' | 'hasGround' | 'isTurned'>> & { size: number },
): PictureText {
  const { size, weight = 'regular', anchor = 'start', colour = faint, ...more } = look;
  const across = look.isTurned === true ? { x: x + size * 0.35, y: middle } : { x, y: middle + size * 0.35 };
  return { kind: 'text', ...across, text, size, weight, anchor, colour, ...more };
}

export const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;

/** With round corners. */
export function roundBox(x: number, y: number, width: number, height: number, r: number): string {
  const [right, bottom] = [x + width, y + height];
  return (
    `M${x + r} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}` +
    `H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}z`
  );
}

/** The mark of a status around a point: the same shapes as on screen. */
export function statusMark(status: PackStatus, x: number, y: number, size: number): PictureShape[] {
  const place = { x: x - size / 2, y: y - size / 2, scale: size / 12 };
  return statusMarkPaths[status].map(({ d, paint, width = 1, dash }) =>
    paint === 'fill'
      ? shape(d, { fill: paperStatusText(status), place })
      : shape(d, {
          stroke: {
            colour: paint === 'stroke' ? paperStatusText(status) : paperInk('paper'),
            width,
            ...(dash !== undefined && { dash: dash.split(' ').map(Number) }),
          },
          place,
        }),
  );
}
