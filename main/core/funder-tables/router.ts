import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { exportFunderTables } from './export-funder-tables.ts';

export const funderTablesRouter = {
  export: procedures.funderTables.export.handler(({ input, context: { core } }) =>
    exportFunderTables(core, planContext(core, input.asOf), input),
  ),
};
