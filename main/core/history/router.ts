import { procedures } from '../app/procedures.ts';
import { fieldValues } from './field-values.ts';
import { historyActors } from './history-actors.ts';
import { listHistory } from './list-history.ts';
import { createNamer } from './names-in.ts';
import { restoringOf } from './restore-rules.ts';
import { restoreValue } from './restore-value.ts';
import { bringBack, takeBack, takeBackState } from './take-back.ts';

export const historyRouter = {
  list: procedures.history.list.handler(({ input, context: { core } }) =>
    listHistory(core.session.workbook().database, input),
  ),
  actors: procedures.history.actors.handler(({ context: { core } }) => historyActors(core.session.workbook().database)),
  field: procedures.history.field.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    const values = fieldValues(database, input);
    const { name, all } = createNamer(database);
    name(input.id);
    for (const { actor, value } of values) {
      name(actor);
      name(value);
    }
    return { restoring: restoringOf(input.entity, input.field), values, names: all() };
  }),
  restore: procedures.history.restore.handler(({ input, context: { core } }) => {
    restoreValue(core, input);
    return {};
  }),
  state: procedures.history.state.handler(({ context: { core } }) => takeBackState(core)),
  undo: procedures.history.undo.handler(({ context: { core } }) => takeBack(core)),
  redo: procedures.history.redo.handler(({ context: { core } }) => bringBack(core)),
};
