import { procedures } from '../app/procedures.ts';
import { find } from './find.ts';

export const searchRouter = {
  find: procedures.search.find.handler(({ input, context: { core } }) =>
    find(core.session.workbook().database, input.text, input.limit),
  ),
};
