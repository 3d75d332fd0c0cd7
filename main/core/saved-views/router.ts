import { procedures } from '../app/procedures.ts';
import { savedLooks, saveLook, setDefaultLook } from './saved-views.ts';

export const savedViewsRouter = {
  list: procedures.savedViews.list.handler(({ context: { core } }) => savedLooks(core)),
  save: procedures.savedViews.save.handler(({ input, context: { core } }) => ({ id: saveLook(core, input) })),
  setDefault: procedures.savedViews.setDefault.handler(({ input, context: { core } }) => {
    setDefaultLook(core, input.id);
    return {};
  }),
};
