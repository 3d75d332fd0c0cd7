import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';

/** A part of a status mark, on a ground of 12 × 12. What is neither filled nor outlined in the status's colour is its ground. */
export interface MarkPath {
  readonly d: string;
  readonly paint: 'fill' | 'stroke' | 'ground';
  readonly width?: number;
  readonly dash?: string;
}

const circle = (radius: number) =>
  `M${6 - radius} 6a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** One shape a status, told apart without colour: the same on screen and on paper. */
export const statusMarkPaths: Record<ActivityStatusCode, readonly MarkPath[]> = {
  onTrack: [{ d: circle(5), paint: 'fill' }],
  atRisk: [{ d: 'M6 .4 11.6 6 6 11.6.4 6z', paint: 'fill' }],
  delayed: [{ d: 'M6 .8 11.7 11H.3z', paint: 'fill' }],
  overdue: [{ d: 'M1 1h10v10H1z', paint: 'fill' }],
  planned: [{ d: circle(4.2), paint: 'stroke', width: 1.7 }],
  completed: [
    { d: circle(5.6), paint: 'fill' },
    { d: 'M3.3 6.2 5.2 8.1 8.8 4.1', paint: 'ground', width: 1.5 },
  ],
  noRecentReport: [{ d: circle(4.6), paint: 'stroke', width: 1.6, dash: '2.2 1.41' }],
  suspended: [{ d: 'M2 1h2.8v10H2zM7.2 1H10v10H7.2z', paint: 'fill' }],
  dropped: [
    { d: circle(4.6), paint: 'stroke', width: 1.5 },
    { d: 'M2.8 9.2 9.2 2.8', paint: 'stroke', width: 1.5 },
  ],
};
