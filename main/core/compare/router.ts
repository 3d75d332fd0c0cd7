import { procedures } from '../app/procedures.ts';
import { inTurns } from '../app/turns.ts';
import { compareSides } from './compare-sides.ts';
import { exportComparison } from './export-comparison.ts';
import { knownSides } from './known-sides.ts';

export const compareRouter = {
  sides: procedures.compare.sides.handler(({ context: { core } }) => knownSides(core.session.workbook().database)),
  compare: procedures.compare.compare.handler(({ input, context: { core }, signal }) =>
    inTurns(compareSides(core.session.workbook().database, input), signal),
  ),
  export: procedures.compare.export.handler(({ input, context: { core }, signal }) =>
    exportComparison(core, input, signal),
  ),
};
