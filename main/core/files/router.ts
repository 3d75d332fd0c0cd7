import { procedures } from '../app/procedures.ts';
import { saveFile } from './save-file.ts';

export const filesRouter = {
  save: procedures.files.save.handler(({ input, context: { core } }) => saveFile(core, input)),
};
