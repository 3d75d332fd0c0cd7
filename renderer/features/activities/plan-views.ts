import { ChartGantt, Grid3x3, Rows3, SquareKanban } from 'lucide-react';
import { BoardTools } from './board/board-tools.tsx';
import { PlanBoard } from './board/plan-board.tsx';
import { DistrictsTools } from './districts/districts-tools.tsx';
import { PlanDistricts } from './districts/plan-districts.tsx';
import type { PlanViewEntry } from './plan-view.ts';
import { PlanTimeline } from './timeline/plan-timeline.tsx';
import { TimelineTools } from './timeline/timeline-tools.tsx';
import { PlanTable } from './table/plan-table.tsx';
import { TableTools } from './table/table-tools.tsx';

/** The views of the plan, in the order of the switcher and of the keys 1, 2, 3, 4. */
export const planViews: readonly PlanViewEntry[] = [
  { kind: 'table', icon: Rows3, View: PlanTable, Tools: TableTools },
  { kind: 'board', icon: SquareKanban, View: PlanBoard, Tools: BoardTools },
  { kind: 'timeline', icon: ChartGantt, View: PlanTimeline, Tools: TimelineTools },
  { kind: 'districts', icon: Grid3x3, View: PlanDistricts, Tools: DistrictsTools },
];
