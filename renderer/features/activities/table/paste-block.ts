import type { ActivityRow } from '#shared/contract/activities.ts';
import type { Language } from '#shared/model/values.ts';
import type { CellBlock } from '#shared/rules/cell-block.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import { canBeEmpty, cellKind, editOf, type Refusal } from './cell-values.ts';

/** The words that a choice or another record is known by, in either language, lower-cased. */
export type CellLookup = (column: ColumnId, text: string) => string | null;

export interface PastedCell {
  readonly activity: ActivityRow;
  readonly column: ColumnId;
  readonly text: string;
}

export interface PasteEdit {
  readonly id: string;
  readonly fields: Record<string, unknown>;
  readonly due?: string | null;
}

export interface Paste {
  readonly edits: readonly PasteEdit[];
  /** Cells that change. */
  readonly changed: number;
  /** Due dates that stood and move: they want a reason. */
  readonly moved: number;
  readonly refused: readonly (PastedCell & { readonly why: PasteRefusal })[];
}

export type PasteRefusal = Refusal | 'notEditable' | 'choiceUnknown' | 'mustStand';

/**
 * What a block pasted over activities changes, and which of its cells cannot be taken and why. Nothing is written here. One
 * cell fills every place; a smaller block begins at the first place; what reaches past the last row or column is left out.
 */
export function pasteBlock(
  block: CellBlock,
  rows: readonly ActivityRow[],
  columns: readonly ColumnId[],
  { language, lookup }: { language: Language; lookup: CellLookup },
): Paste {
  const edits = new Map<string, { id: string; fields: Record<string, unknown>; due?: string | null }>();
  const refused: Paste['refused'][number][] = [];
  let changed = 0;
  let moved = 0;
  rows.forEach((activity, row) => {
    columns.forEach((column, place) => {
      const text = cellAt(block, row, place);
      if (text === undefined) return;
      const change = changeOf({ activity, column, text }, language, lookup);
      if (change.kind === 'same') return;
      if (change.kind === 'refused') {
        refused.push({ activity, column, text, why: change.why });
        return;
      }
      const edit = edits.get(activity.id) ?? { id: activity.id, fields: {} };
      edits.set(activity.id, edit);
      changed += 1;
      if (change.kind === 'due') {
        edit.due = change.to;
        if (activity.due !== null || activity.baselineDue !== null) moved += 1;
      } else Object.assign(edit.fields, change.fields);
    });
  });
  return { edits: [...edits.values()], changed, moved, refused };
}

function cellAt(block: CellBlock, row: number, column: number): string | undefined {
  const isOne = block.length === 1 && block[0]?.length === 1;
  return isOne ? block[0]?.[0] : block[row]?.[column];
}

type Change =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: PasteRefusal }
  | { readonly kind: 'due'; readonly to: string | null }
  | { readonly kind: 'fields'; readonly fields: Record<string, unknown> };

function changeOf({ activity, column, text }: PastedCell, language: Language, lookup: CellLookup): Change {
  const kind = cellKind(column, activity);
  if (kind === null || kind === 'lifecycle') return { kind: 'refused', why: 'notEditable' };
  const typed = text.trim();
  if (typed === '' && !canBeEmpty(column)) return { kind: 'refused', why: 'mustStand' };
  if (kind !== 'choice' && kind !== 'record') return editOf(column, activity, typed, language);
  const value = typed === '' ? null : lookup(column, typed);
  if (typed !== '' && value === null) return { kind: 'refused', why: 'choiceUnknown' };
  const before = Object.entries(activity).find(([key]) => key === column)?.[1] ?? null;
  return value === before ? { kind: 'same' } : { kind: 'fields', fields: { [column]: value } };
}
