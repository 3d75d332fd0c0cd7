import type { Undone } from '#shared/contract/history.ts';
import { actorOf, type Core } from '../app/core.ts';
import type { ActionRow } from '../workbook/change-log.ts';
import { redoLast, undoLast, undoState } from '../workbook/undo.ts';
import { entryOf } from './list-history.ts';
import { namesIn } from './names-in.ts';

/** An action with all that saying it in words needs. */
function told(core: Core, action: ActionRow): Undone {
  const { database } = core.session.workbook();
  const entry = entryOf(database, action, null);
  return { txn: action.txn, kind: action.kind, entry, names: namesIn(database, [entry]) };
}

/** What undo and redo would do; null where there is nothing, or where it would be refused. */
export function takeBackState(core: Core): { undo: Undone | null; redo: Undone | null } {
  const { undo, redo } = undoState(core.session.workbook().database);
  return {
    undo: undo === null || undo.final === 1 ? null : told(core, undo),
    redo: redo === null ? null : told(core, redo),
  };
}

export function takeBack(core: Core): Undone {
  const { database, write } = core.session.workbook();
  return told(core, undoLast(database, write, actorOf(core)));
}

export function bringBack(core: Core): Undone {
  const { database, write } = core.session.workbook();
  return told(core, redoLast(database, write, actorOf(core)));
}
