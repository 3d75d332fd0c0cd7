import type { MouseEvent } from 'react';
import type { PlanItem } from '../plan-items.ts';
import type { PlanViewProps } from '../plan-view.ts';
import { activityColumn, districtAt, type MatrixPlace } from './matrix-block.ts';

interface MatrixPointerOptions extends Pick<PlanViewProps, 'selection' | 'onOpen'> {
  items: readonly PlanItem[];
  place: MatrixPlace | null;
  goTo: (place: MatrixPlace, extends_?: boolean) => void;
  /** What the pointer is told of a cell that it comes to; empty for nothing. */
  tip: (place: MatrixPlace) => string;
}

/** The pointer on the matrix: pressed on cells it makes a block, on an activity it opens the record or chooses it. */
export function useMatrixPointer({ items, place, goTo, tip, selection, onOpen }: MatrixPointerOptions) {
  const onMouseDown = (event: MouseEvent) => {
    const wanted = event.button === 0 ? placeOf(event.target) : null;
    if (wanted === null || districtAt(wanted.column) === null) return;
    // Dragging over cells makes a block, not a marked text.
    event.preventDefault();
    goTo(wanted, event.shiftKey);
  };
  const onMouseOver = ({ target, buttons }: MouseEvent) => {
    const wanted = placeOf(target);
    if (wanted === null) return;
    const isDragged =
      buttons === 1 && place !== null && [place, wanted].every(({ column }) => districtAt(column) !== null);
    if (isDragged && (wanted.key !== place.key || wanted.column !== place.column)) goTo(wanted, true);
    // Said when the pointer comes: written on every cell it would cost more than the cells themselves.
    const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null;
    if (cell !== null) cell.title = tip(wanted);
  };
  const onClick = (event: MouseEvent) => {
    const wanted = placeOf(event.target);
    if (wanted === null || districtAt(wanted.column) !== null) return;
    const item = items.find(({ key }) => key === wanted.key);
    if (item?.kind !== 'activity') return;
    goTo(wanted);
    if (event.shiftKey) selection.extendTo(item.id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(item.id);
    else {
      selection.startAt(item.id);
      onOpen(item.id);
    }
  };
  return { onMouseDown, onMouseOver, onClick };
}

/** The place of a cell that was reached by the pointer; null beside the cells. */
export function placeOf(target: EventTarget): MatrixPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-place]') : null;
  const { place: key, column } = cell?.dataset ?? {};
  return key === undefined || column === undefined ? null : { key, column: Number(column) };
}

/** The place of what has the focus: a cell, or the button that folds a group. */
export function focusedPlaceOf(target: EventTarget): MatrixPlace | null {
  const key = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  return key === undefined ? null : (placeOf(target) ?? { key, column: activityColumn });
}
