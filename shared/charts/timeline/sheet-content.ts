import type { Day } from '#shared/model/values.ts';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import type { TickLabel } from './header-ticks.ts';
import type { TimelineFacts } from './timeline-facts.ts';
import type { RowWords } from './timeline-row.ts';
import type { TimeExtent } from './time-window.ts';

/** A line of a printed timeline: the head of a group, or an activity with its words. */
export type SheetLine =
  | { readonly kind: 'group'; readonly title: string; readonly note: string }
  | {
      readonly kind: 'activity';
      readonly facts: TimelineFacts;
      readonly title: string;
      readonly words: RowWords;
      /** Everything that is drawn of it, in sentences. */
      readonly sentence: string;
    };

/** Everything that a printed timeline says, in one language. It is drawn from this alone. */
export interface SheetContent {
  readonly heading: string;
  /** Of which day, and how many activities. */
  readonly sub: string;
  readonly continued: string;
  readonly period: TimeExtent;
  readonly asOf: Day;
  readonly asOfLabel: string;
  readonly lines: readonly SheetLine[];
  readonly tick: TickLabel;
  readonly pageLabel: (page: number, pages: number) => string;
  readonly legend: {
    readonly statuses: readonly { readonly status: ActivityStatusCode; readonly word: string }[];
    readonly baseline: string;
    readonly slip: string;
    readonly uncertain: string;
    readonly open: string;
  };
}

/** How large the sheets are, in points or pixels, and how large the letters on them. */
export interface SheetSize {
  readonly width: number;
  /** Null: one sheet, as high as it takes. */
  readonly height: number | null;
  readonly margin: number;
  readonly fontSize: number;
}

export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What the sheet shows, in sentences. */
  readonly description: string;
}
