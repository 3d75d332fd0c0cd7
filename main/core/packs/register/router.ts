import { procedures } from '../../app/procedures.ts';
import { checkFile } from './check-file.ts';
import { compareIssued, exportPackComparison } from './compare-issued.ts';
import { figuresNamed, packLedger } from './pack-ledger.ts';

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
  ledger: procedures.packRegister.ledger.handler(({ input, context: { core } }) =>
    packLedger(core.session.workbook().database, input.pack),
  ),
  figures: procedures.packRegister.figures.handler(({ input, context: { core } }) =>
    figuresNamed(core.session.workbook().database, input.text),
  ),
  compare: procedures.packRegister.compare.handler(({ input, context: { core } }) =>
    compareIssued(core.session.workbook().database, input),
  ),
  exportComparison: procedures.packRegister.exportComparison.handler(({ input, context: { core } }) =>
    exportPackComparison(core, input),
  ),
};
