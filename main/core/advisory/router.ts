import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { setContact } from './contact-actions.ts';
import { setEffort } from './effort-actions.ts';
import { setEvent } from './event-actions.ts';
import { programmeParts } from './programme-parts.ts';
import { removePart } from './remove-part.ts';
import { addSolution, moveSolution } from './solution-actions.ts';

export const advisoryRouter = {
  parts: procedures.advisory.parts.handler(({ input, context: { core } }) =>
    programmeParts(core.session.workbook().database, input.id, planContext(core, input.asOf).asOf),
  ),
  setEvent: procedures.advisory.setEvent.handler(({ input, context: { core } }) => ({ id: setEvent(core, input) })),
  remove: procedures.advisory.remove.handler(({ input, context: { core } }) => {
    removePart(core, input);
    return {};
  }),
  addSolution: procedures.advisory.addSolution.handler(({ input, context: { core } }) => ({
    id: addSolution(core, input),
  })),
  moveSolution: procedures.advisory.moveSolution.handler(({ input, context: { core } }) => ({
    id: moveSolution(core, input),
  })),
  setContact: procedures.advisory.setContact.handler(({ input, context: { core } }) => {
    setContact(core, input);
    return {};
  }),
  setEffort: procedures.advisory.setEffort.handler(({ input, context: { core } }) => {
    setEffort(core, input);
    return {};
  }),
};
