import { procedures } from '../../app/procedures.ts';
import { approveMinutes, saveMinutes } from './minutes-actions.ts';
import { draftMinutes } from './minutes-facts.ts';

export const minutesRouter = {
  draft: procedures.minutes.draft.handler(({ input, context: { core } }) =>
    draftMinutes(core.session.workbook().database, input.id),
  ),
  save: procedures.minutes.save.handler(({ input: { id, text }, context: { core } }) => {
    saveMinutes(core, id, {
      ...(text.bg === undefined ? {} : { bg: text.bg }),
      ...(text.en === undefined ? {} : { en: text.en }),
    });
    return {};
  }),
  approve: procedures.minutes.approve.handler(({ input: { id, ...approval }, context: { core } }) => {
    approveMinutes(core, id, approval);
    return {};
  }),
};
