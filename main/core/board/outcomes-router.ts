import { procedures } from '../app/procedures.ts';
import { addGuest, attend, carryOut, closeOutcome, fileOutcome, reopenOutcome } from './outcome-actions.ts';

export const outcomesRouter = {
  attend: procedures.outcomes.attend.handler(({ input, context: { core } }) => {
    attend(core, input.id, input.how);
    return {};
  }),
  addGuest: procedures.outcomes.addGuest.handler(({ input, context: { core } }) => {
    addGuest(core, input.meeting, input.name);
    return {};
  }),
  file: procedures.outcomes.file.handler(({ input, context: { core } }) => ({ id: fileOutcome(core, input) })),
  carryOut: procedures.outcomes.carryOut.handler(({ input: { id, ...action }, context: { core } }) => ({
    id: carryOut(core, id, action),
  })),
  close: procedures.outcomes.close.handler(({ input: { id, ...closing }, context: { core } }) => {
    closeOutcome(core, id, closing);
    return {};
  }),
  reopen: procedures.outcomes.reopen.handler(({ input, context: { core } }) => {
    reopenOutcome(core, input.id);
    return {};
  }),
};
