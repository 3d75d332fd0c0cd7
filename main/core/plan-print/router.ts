import { procedures } from '../app/procedures.ts';
import { printPlan } from './print-plan.ts';

export const planPrintRouter = {
  save: procedures.planPrint.save.handler(({ input, context: { core }, signal }) => printPlan(core, input, signal)),
};
