import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { RollUpLight } from '#shared/rules/roll-up-rules.ts';
import { approximateTextWidth } from '../text-width.ts';
import { paperInk, paperStatusText } from '../timeline/paper-ink.ts';
import { rounded } from '../timeline/shapes.ts';
import { escaped, statusMarkMarkup, textMarkup, type TextStyle } from '../timeline/svg-markup.ts';
import type { MapLine, MapMark, MapNode } from './map-content.ts';
import type { GroupCard, LineCard, MoreCard, NodeCard } from './map-layout.ts';
import type { MapMetrics, TextMetrics } from './map-metrics.ts';

/** Each card from its own left upper corner, as high as it was measured. */
export function drawNode({ node, width, height, title, note }: NodeCard, metrics: MapMetrics): string {
  const { padX, padY, bar } = metrics;
  const inner = width - 2 * padX;
  const parts = [
    `<rect width="${rounded(width)}" height="${rounded(height)}" rx="6" fill="#ffffff" stroke="${paperInk('lineStrong')}"/>`,
    headLine(metrics, padY, { code: node.code, word: node.word, width, mark: markOfLight(node.light) }),
  ];
  let y = padY + metrics.head.height + metrics.gap.head;
  parts.push(...textLines(title, y, metrics.title, padX, { ink: 'ink', weight: 500 }));
  y += title.length * metrics.title.height;
  if (node.shares.length > 0) {
    parts.push(mix(node.shares, padX, y + bar.gap, inner, bar.height));
    y += bar.gap + bar.height;
  }
  parts.push(...textLines(note, y + metrics.gap.note, metrics.note, padX, { ink: 'ink3' }));
  return parts.join('');
}

export function drawGroupHead({ group, heading, summary }: GroupCard, metrics: MapMetrics): string {
  const { padX, line, head } = metrics;
  let y = line.padY;
  const parts = textLines(heading, y, metrics.title, padX, { ink: 'ink', weight: 600 });
  y += heading.length * metrics.title.height;
  parts.push(
    ...textLines(summary, y, head, padX, heading.length === 0 ? { ink: 'ink', weight: 600 } : { ink: 'ink3' }),
  );
  y += summary.length * head.height + metrics.gap.counts;
  let x = padX;
  for (const { status, count } of group.counts) {
    const middle = y + head.height / 2;
    parts.push(statusMarkMarkup(status, x + 5, middle, 10));
    parts.push(textMarkup(x + 14, middle, String(count), { size: head.size, ink: 'ink2' }));
    x += 26 + approximateTextWidth(String(count), head.size);
  }
  return parts.join('');
}

export function drawLine({ line, width, title, note }: LineCard, metrics: MapMetrics): string {
  const { padX } = metrics;
  const { padY } = metrics.line;
  const parts = [
    rule(width),
    headLine(metrics, padY, { code: line.code, word: line.word, width, mark: markOf(line) }),
    ...textLines(title, padY + metrics.head.height, metrics.title, padX, { ink: 'ink' }),
    ...textLines(note, padY + metrics.head.height + title.length * metrics.title.height, metrics.note, padX, {
      ink: 'ink2',
    }),
  ];
  return parts.join('');
}

export const drawMore = ({ text, width }: MoreCard, { padX, line, note }: MapMetrics): string =>
  [rule(width), ...textLines([text], line.padY, note, padX, { ink: 'ink3' })].join('');

const rule = (width: number) =>
  `<path d="M0 0h${rounded(width)}" stroke="${paperInk('line')}" stroke-width="1" fill="none"/>`;

interface HeadLine {
  code: string;
  word: string;
  width: number;
  mark: PaperMark | null;
}
interface PaperMark {
  status: ActivityStatusCode | null;
  colour: string;
}

/** The code at the left; the shape and the word of the light at the right. */
function headLine({ head, padX, mark: sizes }: MapMetrics, y: number, { code, word, width, mark }: HeadLine): string {
  const middle = y + head.height / 2;
  const right = width - padX;
  const parts = [
    textMarkup(padX, middle, code, { size: head.size, ink: 'ink3' }),
    `<text x="${rounded(right)}" y="${rounded(middle + head.size * 0.35)}" font-size="${head.size}" font-weight="600" text-anchor="end" fill="${mark?.colour ?? paperInk('ink3')}">${escaped(word)}</text>`,
  ];
  if (mark !== null) {
    const at = right - approximateTextWidth(word, head.size) - sizes.gap - sizes.size / 2;
    parts.push(
      mark.status === null
        ? `<path d="M${rounded(at - 4)} ${rounded(middle)}h8" stroke="${mark.colour}" stroke-width="1.8"/>`
        : statusMarkMarkup(mark.status, at, middle, sizes.size),
    );
  }
  return parts.join('');
}

/** The shapes of a light mean what those of a status mean. */
const statusOfLight: Record<Exclude<RollUpLight, 'none'>, ActivityStatusCode> = {
  green: 'onTrack',
  amber: 'atRisk',
  red: 'overdue',
  unknown: 'noRecentReport',
};
const nothing: PaperMark = { status: null, colour: paperInk('ink3') };
const withStatus = (status: ActivityStatusCode): PaperMark => ({ status, colour: paperStatusText(status) });

const markOfLight = (light: MapNode['light']): PaperMark =>
  light === 'none' ? nothing : withStatus(statusOfLight[light]);

function markOf({ mark }: MapLine): PaperMark | null {
  if (mark === null) return null;
  return mark.kind === 'status' ? withStatus(mark.status) : markOfIndicator(mark);
}

/** A stale light has lost its fill, as what has no recent report. */
const markOfIndicator = ({ light, isStale }: Extract<MapMark, { kind: 'light' }>): PaperMark =>
  light === 'none' ? nothing : withStatus(isStale ? 'noRecentReport' : statusOfLight[light]);

const textLines = (
  lines: readonly string[],
  top: number,
  { size, height }: TextMetrics,
  x: number,
  style: Pick<TextStyle, 'ink' | 'weight'>,
): string[] => lines.map((line, index) => textMarkup(x, top + (index + 0.5) * height, line, { size, ...style }));

/** In the order in which every mix bar stands: done, going well, in trouble, unknown. */
const mixOrder: readonly ActivityStatusCode[] = [
  'completed',
  'onTrack',
  'planned',
  'atRisk',
  'delayed',
  'overdue',
  'noRecentReport',
  'suspended',
  'dropped',
];

function mix(shares: MapNode['shares'], left: number, top: number, width: number, height: number): string {
  let next = left;
  return shares
    .toSorted((one, other) => mixOrder.indexOf(one.status) - mixOrder.indexOf(other.status))
    .map(({ status, share }) => {
      const x = next;
      next += share * width;
      return mixPart(status, { x, top, width: Math.max(2, share * width - 1), height });
    })
    .join('');
}

/** What has not begun is hollow and what nobody has told of is dotted, so that the bar reads without colour too. */
function mixPart(
  status: ActivityStatusCode,
  { x, top, width, height }: { x: number; top: number; width: number; height: number },
): string {
  const colour = paperInk(`fill:${status}`);
  const rect = (inset: number) =>
    `<rect x="${rounded(x + inset)}" y="${rounded(top + inset)}" width="${rounded(width - 2 * inset)}" height="${rounded(height - 2 * inset)}"`;
  if (status === 'planned') return `${rect(0.5)} fill="#ffffff" stroke="${colour}"/>`;
  if (status === 'noRecentReport')
    return `<path d="M${rounded(x)} ${rounded(top + height / 2)}h${rounded(width)}" stroke="${colour}" stroke-width="${rounded(height - 2)}" stroke-dasharray="2 2"/>`;
  return `${rect(0)} fill="${colour}"/>`;
}
