import type { ComponentType, Ref } from 'react';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { PlanLayout, PlanQuestion, PlanViewKind } from '#shared/model/plan-question.ts';
import type { IconShape } from '#renderer/ui/icon.tsx';
import type { PlanDialog } from './plan-dialogs.tsx';
import type { PlanItem } from './plan-items.ts';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import type { PlanQuestionState } from './question/use-plan-question.ts';
import type { PlanSelection } from './question/use-plan-selection.ts';

/** What the frame may ask of the view that is shown. */
export interface PlanViewHandle {
  /** Gives the focus back to an activity, after its record was closed. */
  focusActivity: (id: string) => void;
}

/**
 * What every view of the plan is given. The frame asks the question, shows waiting, errors and emptiness, and keeps filters,
 * grouping, selection and the open record; a view draws the answer, which holds at least one activity.
 */
export interface PlanViewProps {
  readonly handle: Ref<PlanViewHandle>;
  readonly answer: PlanAnswer;
  /** The answer as lines in order, heads of groups among them, without what is folded. */
  readonly items: readonly PlanItem[];
  /** Rows by id. A view calls `useWantedLines` with what is in view, and draws a blank for what is not here yet. */
  readonly rows: RecordRows;
  readonly question: PlanQuestion;
  /** `quiet` for one of many small steps, which Back does not take back one by one. */
  readonly onAsk: PlanQuestionState['ask'];
  readonly layout: PlanLayout;
  readonly onLayout: (patch: Partial<PlanLayout>) => void;
  readonly selection: PlanSelection;
  /** Keys of the groups that are folded. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (group: string) => void;
  /** For a view whose order is not that of `items`: ranges and the record's neighbours then follow what it shows. */
  readonly onOrder: (ids: readonly string[]) => void;
  /** The record that is open beside the view. */
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  /** Closes the record. */
  readonly onClose: () => void;
  /** Asks above the plan: a report, a due date with its reason, a lifecycle. */
  readonly onDialog: (dialog: PlanDialog) => void;
  readonly isReadOnly: boolean;
}

/** A view that the plan can be looked at in. */
export interface PlanViewEntry {
  readonly kind: PlanViewKind;
  readonly icon: IconShape;
  readonly View: ComponentType<PlanViewProps>;
  /** What belongs to this view alone at the end of the toolbar: columns, zoom. Drawn without an answer too. */
  readonly Tools?: ComponentType<PlanToolsProps>;
}

export interface PlanToolsProps extends Pick<
  PlanViewProps,
  'question' | 'onAsk' | 'layout' | 'onLayout' | 'isReadOnly'
> {
  /** How many activities the last answer holds; 0 before there is one. */
  readonly matching: number;
}
