import type { RiskKind } from '#shared/model/risk.ts';
import type { RiskLevel } from '#shared/rules/risk-level.ts';

interface LevelLook {
  /** Of the word and of the mark. */
  text: string;
  /** The ground of a cell or of a box. */
  ground: string;
  fill: string;
}

/** A threat that grows goes from calm to alarm, an opportunity from faint to bright. The word and the mark tell it too. */
export const levelLooks: Record<RiskKind, Record<RiskLevel, LevelLook>> = {
  threat: {
    low: { text: 'text-on-track', ground: 'bg-on-track-soft', fill: 'fill-on-track-soft' },
    medium: { text: 'text-at-risk', ground: 'bg-at-risk-soft', fill: 'fill-at-risk-soft' },
    high: { text: 'text-delayed', ground: 'bg-delayed-soft', fill: 'fill-delayed-soft' },
    critical: { text: 'text-overdue', ground: 'bg-overdue-soft', fill: 'fill-overdue-soft' },
  },
  opportunity: {
    low: { text: 'text-silent', ground: 'bg-silent-soft', fill: 'fill-silent-soft' },
    medium: { text: 'text-planned', ground: 'bg-planned-soft', fill: 'fill-planned-soft' },
    high: { text: 'text-completed', ground: 'bg-completed-soft', fill: 'fill-completed-soft' },
    critical: { text: 'text-on-track', ground: 'bg-on-track-soft', fill: 'fill-on-track-soft' },
  },
};
