import { procedures } from '../../app/procedures.ts';
import { checkFile } from './check-file.ts';

export const packRegisterRouter = {
  check: procedures.packRegister.check.handler(async ({ input, context: { core } }) => {
    if ('grant' in input) return checkFile(core, core.grants.redeem(input.grant, 'checkFile'));
    const { name, path } = core.uploads.whole(input.upload);
    try {
      return await checkFile(core, path, name);
    } finally {
      core.uploads.forget(input.upload);
    }
  }),
};
