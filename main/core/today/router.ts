import { procedures } from '../app/procedures.ts';
import { todayFor } from './today.ts';

export const todayRouter = {
  get: procedures.today.get.handler(({ input, context: { core } }) => todayFor(core, input)),
};
