import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { statusMarkPaths } from '../status-mark-paths.ts';
import { paperInk, paperStatusText } from './paper-ink.ts';
import { rounded, type Ink, type Shape } from './shapes.ts';

/** Text as it may stand in SVG: what XML cannot hold at all is left out. */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- exactly those that XML refuses
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const fontFamily = "'Sofia Sans', 'Segoe UI', Arial, sans-serif";

export function shapeMarkup({ d, fill, stroke, width, dash, opacity }: Shape): string {
  const parts = [
    `<path d="${d}"`,
    ` fill="${fill === undefined ? 'none' : paperInk(fill)}"`,
    stroke === undefined ? '' : ` stroke="${paperInk(stroke)}" stroke-width="${width ?? 1}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash}"`,
    opacity === undefined ? '' : ` opacity="${opacity}"`,
    '/>',
  ];
  return parts.join('');
}

export interface TextStyle {
  readonly size: number;
  readonly ink: Ink;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text around its middle height; letters reach about as far above as a third of their size below the line. */
export function textMarkup(x: number, middle: number, text: string, { size, ink, weight, anchor }: TextStyle): string {
  const attributes = [
    `x="${rounded(x)}" y="${rounded(middle + size * 0.35)}" font-size="${size}" fill="${paperInk(ink)}"`,
    weight === undefined ? '' : ` font-weight="${weight}"`,
    anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
  ];
  return `<text ${attributes.join('')}>${escaped(text)}</text>`;
}

export function statusMarkMarkup(status: ActivityStatusCode, x: number, y: number, size: number): string {
  const colour = paperStatusText(status);
  const paths = statusMarkPaths[status].map(({ d, paint, width, dash }) => {
    if (paint === 'fill') return `<path d="${d}" fill="${colour}"/>`;
    const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
    return `<path d="${d}" fill="none" stroke="${paint === 'stroke' ? colour : '#ffffff'}" stroke-width="${width ?? 1}"${dashes}/>`;
  });
  return `<g transform="translate(${rounded(x - size / 2)} ${rounded(y - size / 2)}) scale(${rounded(size / 12)})">${paths.join('')}</g>`;
}

export const group = (x: number, y: number, content: readonly string[], title?: string): string =>
  `<g transform="translate(${rounded(x)} ${rounded(y)})">${title === undefined ? '' : `<title>${escaped(title)}</title>`}${content.join('')}</g>`;
