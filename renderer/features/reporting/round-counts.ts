import type { RoundLine } from '#shared/contract/reporting.ts';
import type { StatusName } from '#renderer/ui/status.ts';

/** What the lines of a round add up to. */
export interface RoundCounts {
  readonly missing: number;
  readonly cameIn: number;
  readonly exempt: number;
  /** Of those that came in: recorded after the deadline, and corrections. */
  readonly late: number;
  readonly corrections: number;
  /** How it goes, of those that came in, and what is missing: in the order of a bar. */
  readonly parts: readonly { readonly status: StatusName; readonly count: number }[];
}

export function roundCounts(lines: readonly RoundLine[]): RoundCounts {
  const count = (is: (line: RoundLine) => boolean) => lines.filter(is).length;
  const light = (wanted: NonNullable<RoundLine['report']>['light']) =>
    count(({ report }) => report !== null && report.light === wanted);
  const missing = count(({ state }) => state === 'missing');
  return {
    missing,
    cameIn: count(({ state }) => state === 'cameIn'),
    exempt: count(({ state }) => state === 'exempt'),
    late: count(({ report }) => report?.isLate === true),
    corrections: count(({ report }) => report !== null && report.correction !== null),
    parts: [
      { status: 'onTrack', count: light('onTrack') },
      { status: 'atRisk', count: light('atRisk') },
      { status: 'delayed', count: light('delayed') },
      // Came in without saying how it goes.
      { status: 'completed', count: light(null) },
      { status: 'noRecentReport', count: missing },
    ],
  };
}
