import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';

/** What a shape is drawn with. The screen takes a colour of the theme for it, paper one of print. */
export type Ink =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'line'
  | 'lineStrong'
  | 'paper'
  | 'accent'
  | 'accentSoft'
  | 'slip'
  | `fill:${ActivityStatusCode}`
  | `soft:${ActivityStatusCode}`;

/** One shape of the drawing: a path with what it is filled and outlined with. */
export interface Shape {
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  /** In pixels. */
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
}

export type TextTone = 'quiet' | 'plain' | 'slip';

export interface ShapeText {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  readonly tone: TextTone;
}

/** Two decimals are finer than any screen and printer; more would only make files larger. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const rectPath = (left: number, top: number, width: number, height: number): string =>
  `M${rounded(left)} ${rounded(top)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;

export const linePath = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`;

export const polygonPath = (points: readonly (readonly [x: number, y: number])[]): string =>
  `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}z`;
