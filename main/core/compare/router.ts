import { procedures } from '../app/procedures.ts';
import { compareSides } from './compare-sides.ts';
import { exportComparison } from './export-comparison.ts';
import { knownSides } from './known-sides.ts';

export const compareRouter = {
  sides: procedures.compare.sides.handler(({ context: { core } }) => knownSides(core.session.workbook().database)),
  compare: procedures.compare.compare.handler(({ input, context: { core } }) =>
    compareSides(core.session.workbook().database, input),
  ),
  export: procedures.compare.export.handler(({ input, context: { core } }) => exportComparison(core, input)),
};
