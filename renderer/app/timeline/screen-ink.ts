import type { Ink, TextTone } from '#shared/charts/timeline/shapes.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';

/** The name of a status among the tokens (renderer/ui/tokens.css). */
const tokens: Record<ActivityStatusCode, string> = {
  completed: 'completed',
  onTrack: 'on-track',
  planned: 'planned',
  atRisk: 'at-risk',
  delayed: 'delayed',
  overdue: 'overdue',
  noRecentReport: 'silent',
  suspended: 'suspended',
  dropped: 'dropped',
};

const plain: Record<Exclude<Ink, `fill:${string}` | `soft:${string}`>, string> = {
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  // The ground of the row: it changes when the row is chosen.
  paper: 'var(--cell, var(--paper))',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-soft)',
  slip: 'var(--delayed)',
};

/** The colour of the theme that a shape is drawn with. */
export function screenInk(ink: Ink): string {
  const [kind, name] = ink.split(':');
  // Only an ink of a status has two parts, and the second is its name.
  if (name !== undefined) return `var(--${tokens[name as ActivityStatusCode]}-${kind})`;
  return plain[ink as keyof typeof plain];
}

export const toneInk: Record<TextTone, string> = {
  quiet: 'var(--ink-3)',
  plain: 'var(--ink-2)',
  slip: 'var(--delayed)',
};
