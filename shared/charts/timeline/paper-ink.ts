import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { Ink } from './shapes.ts';

/** The colours of a drawing on paper: those of the light theme (renderer/ui/tokens.css), on white. */
const status: Record<ActivityStatusCode, { text: string; soft: string; fill: string }> = {
  completed: { text: '#2b5d9b', soft: '#e5edf7', fill: '#2b5d9b' },
  onTrack: { text: '#156c4b', soft: '#e2f1ea', fill: '#3d9970' },
  planned: { text: '#55617a', soft: '#eceff4', fill: '#55617a' },
  atRisk: { text: '#835500', soft: '#fbf0d9', fill: '#a87008' },
  delayed: { text: '#ad420b', soft: '#fce9de', fill: '#c2571d' },
  overdue: { text: '#a51c30', soft: '#fae3e5', fill: '#8f1529' },
  noRecentReport: { text: '#5f6874', soft: '#f1f0ed', fill: '#848b95' },
  suspended: { text: '#6b4a8c', soft: '#f0ebf5', fill: '#6b4a8c' },
  dropped: { text: '#6b6257', soft: '#efedea', fill: '#6b6257' },
};

const plain: Record<Exclude<Ink, `fill:${string}` | `soft:${string}`>, string> = {
  ink: '#1b2430',
  ink2: '#4a5563',
  ink3: '#5f6874',
  line: '#e3dfd6',
  lineStrong: '#cdc7ba',
  paper: '#ffffff',
  accent: '#1d4f91',
  accentSoft: '#e7eef7',
  slip: status.delayed.text,
};

export function paperInk(ink: Ink): string {
  const [kind, name] = ink.split(':');
  // Only an ink of a status has two parts, and the second is its name.
  if (name !== undefined) return status[name as ActivityStatusCode][kind === 'soft' ? 'soft' : 'fill'];
  return plain[ink as keyof typeof plain];
}

export const paperStatusText = (name: ActivityStatusCode): string => status[name].text;
