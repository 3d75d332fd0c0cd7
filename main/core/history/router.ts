import { actorOf } from '../app/core.ts';
import { procedures } from '../app/procedures.ts';
import { redoLast, undoLast, undoState } from '../workbook/undo.ts';
import { listHistory } from './list-history.ts';

export const historyRouter = {
  list: procedures.history.list.handler(({ input, context: { core } }) =>
    listHistory(core.session.workbook().database, input),
  ),
  state: procedures.history.state.handler(({ context: { core } }) => {
    const { undo, redo } = undoState(core.session.workbook().database);
    const shown = (action: typeof undo) => (action === null ? null : { txn: action.txn, kind: action.kind });
    return { undo: undo?.final === 1 ? null : shown(undo), redo: shown(redo) };
  }),
  undo: procedures.history.undo.handler(({ context: { core } }) => {
    const { database, write } = core.session.workbook();
    return undoLast(database, write, actorOf(core));
  }),
  redo: procedures.history.redo.handler(({ context: { core } }) => {
    const { database, write } = core.session.workbook();
    return redoLast(database, write, actorOf(core));
  }),
};
