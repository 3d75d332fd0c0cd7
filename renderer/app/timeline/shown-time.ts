import {
  panBy,
  windowAround,
  zoomStep,
  type TimeExtent,
  type TimeWindow,
} from '#shared/charts/timeline/time-window.ts';
import type { Day } from '#shared/model/values.ts';
import type { TimeCommand } from './time-keys.ts';

/** The time in view, and how it is changed. */
export interface ShownTime {
  readonly window: TimeWindow;
  readonly isFitted: boolean;
  readonly set: (next: TimeWindow) => void;
  /** Shows all there is, and goes on doing so when it grows. */
  readonly fit: () => void;
}

interface TimeShown {
  readonly asOf: Day;
  /** Null where nothing has a date. */
  readonly extent: TimeExtent | null;
}

/** Shows what a key asks for. */
export function obeyKey(command: TimeCommand, { window, set, fit }: ShownTime, { asOf, extent }: TimeShown): void {
  switch (command.kind) {
    case 'pan':
      return set(panBy(window, command.share));
    case 'zoom':
      return set(zoomStep(window, command.by));
    case 'fit':
      return fit();
    case 'asOf':
      return set(windowAround(window, asOf));
    case 'first':
      if (extent !== null) set(windowAround(window, extent.first, 0.05));
      return;
    case 'last':
      if (extent !== null) set(windowAround(window, extent.last, 0.95));
      return;
  }
}
