import type { FocusEvent, KeyboardEvent } from 'react';
import type { PlanViewProps } from '../plan-view.ts';
import { headRow, moveOnBoard } from './board-keys.ts';
import type { Board } from './board-lanes.ts';
import type { BoardFocus } from './use-board-place.ts';
import type { CardMoving } from './use-card-moving.ts';

interface BoardKeysOptions extends Pick<PlanViewProps, 'selection' | 'onOpen' | 'onClose' | 'onFold' | 'isReadOnly'> {
  board: Board;
  focus: BoardFocus;
  moving: CardMoving;
  /** Cards in view, for Page Up and Page Down. */
  pageRows: () => number;
  onReport: (id: string) => void;
}

/**
 * The keyboard of the board: arrows walk, Enter opens, Space chooses, M begins to move a card, which arrows lead to
 * another column, Enter leaves there and Esc gives up.
 */
export function useBoardKeys(options: BoardKeysOptions) {
  const { board, focus, moving, selection, isReadOnly, pageRows, onOpen, onClose, onFold, onReport } = options;
  const { position } = focus;

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const key = target.dataset['place'];
    if (key !== undefined && key !== focus.placeKey) focus.follow(key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    // Keys pressed in a grip are its own.
    const isOnPlace = event.target instanceof HTMLElement && event.target.dataset['place'] !== undefined;
    if (!isOnPlace && event.target !== event.currentTarget) return;
    if (moving.card === null ? act(event) : moveAlong(event)) event.preventDefault();
  };

  const moveAlong = ({ key }: KeyboardEvent): boolean => {
    if (key === 'ArrowLeft') moving.step(-1);
    else if (key === 'ArrowRight') moving.step(1);
    else if (key === 'Home') moving.stepTo('first');
    else if (key === 'End') moving.stepTo('last');
    else if (key === 'Enter') moving.commit();
    else if (key === 'Escape') moving.giveUp();
    else if (key === 'Tab') {
      moving.giveUp();
      return false;
    }
    return true;
  };

  const act = (event: KeyboardEvent): boolean => {
    if (position === null) return false;
    const lane = board.lanes[position.lane];
    if (lane === undefined) return false;
    if (position.row === headRow) {
      const folds = { ArrowLeft: !lane.isFolded, ArrowRight: lane.isFolded, Enter: true, ' ': true }[event.key];
      if (folds === undefined) return step(event);
      if (folds) onFold(lane.key);
      return true;
    }
    const id = lane.columns[position.column]?.[position.row];
    return id !== undefined && (actOnCard(event, id) || step(event));
  };

  const actOnCard = (event: KeyboardEvent, id: string): boolean => {
    const { key, code, ctrlKey, shiftKey } = event;
    if (key === 'Enter') onOpen(id);
    else if (key === ' ') {
      if (shiftKey) selection.extendTo(id);
      else selection.toggle(id);
    } else if (key === 'Escape') {
      if (selection.ids.size > 0) selection.clear();
      else onClose();
    } else if (code === 'KeyA' && ctrlKey && !shiftKey) selection.chooseAll();
    // By their places on the keyboard, so that the Cyrillic layout has them too.
    else if (code === 'KeyR' && !ctrlKey && !shiftKey && !isReadOnly) onReport(id);
    else if (code === 'KeyM' && !ctrlKey && !shiftKey && !isReadOnly) moving.begin(id);
    else return false;
    return true;
  };

  const step = ({ key, ctrlKey }: KeyboardEvent): boolean => {
    if (position === null) return false;
    const next = moveOnBoard(board, position, { key, ctrlKey }, pageRows());
    if (next === null) return false;
    focus.goTo(next);
    return true;
  };

  return { onKeyDown, onFocus };
}
