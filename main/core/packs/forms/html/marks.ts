import { statusMarkPaths } from '#shared/charts/status-mark-paths.ts';
import { packStatuses, type PackStatus } from '#shared/model/pack-document/status.ts';
import { piece, type Markup } from './markup.ts';

/** What a light is drawn as: the shapes of the statuses, told apart without colour. */
export const shapeOfLight = {
  green: 'onTrack',
  amber: 'atRisk',
  red: 'overdue',
  unknown: 'noRecentReport',
  none: 'none',
} as const;
export type MarkedLight = keyof typeof shapeOfLight;

type Shape = PackStatus | 'none';

/** The shapes and patterns that the pages draw with, once for all of them. */
export function markSheet(): Markup {
  const symbols = packStatuses.map(
    (status) =>
      piece`<symbol id="m-${status}" viewBox="0 0 12 12">${statusMarkPaths[status].map(({ d, paint, width, dash }) =>
        paint === 'fill'
          ? piece`<path d="${d}" fill="currentColor" />`
          : piece`<path d="${d}" fill="none" class="${paint === 'ground' && 'ground'}" stroke="${paint === 'ground' ? 'white' : 'currentColor'}" stroke-width="${width ?? 1}" ${dash !== undefined && piece` stroke-dasharray="${dash}"`}/>`,
      )}</symbol>`,
  );
  return piece`<svg class="sheet" aria-hidden="true" width="0" height="0"> <defs> ${symbols} <symbol id="m-none" viewBox="0 0 12 12"><path d="M1 5.2h10v1.8H1z" fill="currentColor" /></symbol> <pattern id="p-completed" width="5" height="5" patternUnits="userSpaceOnUse"> <path class="g-completed" d="M0 0h5v5H0z" /> <path class="l-completed" d="M-1 6 6-1M-1 1 1-1M4 6l2-2" /> </pattern> <pattern id="p-delayed" width="4" height="4" patternUnits="userSpaceOnUse"> <path class="g-delayed" d="M0 0h4v4H0z" /> <path class="l-delayed" d="M-1-1l6 6M-1 3l2 2M3-1l2 2" /> </pattern> <pattern id="p-suspended" width="4" height="4" patternUnits="userSpaceOnUse"> <path class="g-suspended" d="M0 0h4v4H0z" /> <path class="l-suspended" d="M1 0v4" /> </pattern> </defs> </svg>`;
}

const mark = (shape: Shape) => piece`<svg class="mark" aria-hidden="true"><use href="#m-${shape}" /></svg>`;

/** A shape with its word: colour is never alone. */
export const signed = (status: PackStatus, word: Markup | string): Markup =>
  piece`<span class="signed st-${status}">${mark(status)}<span>${word}</span></span>`;

export const lit = (light: MarkedLight, word: Markup | string): Markup => {
  const shape = shapeOfLight[light];
  return piece`<span class="signed st-${shape}">${mark(shape)}<span>${word}</span></span>`;
};
