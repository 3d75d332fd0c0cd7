import { procedures } from '../app/procedures.ts';
import { addPaper, papersOfMeeting, removePaper, setInBook } from './papers.ts';

export const papersRouter = {
  ofMeeting: procedures.papers.ofMeeting.handler(({ input, context: { core } }) =>
    papersOfMeeting(core.session.workbook().database, input.meeting),
  ),
  add: procedures.papers.add.handler(async ({ input, context: { core } }) => ({ id: await addPaper(core, input) })),
  setInBook: procedures.papers.setInBook.handler(({ input, context: { core } }) => {
    setInBook(core, input.id, input.inBook);
    return {};
  }),
  remove: procedures.papers.remove.handler(({ input, context: { core } }) => {
    removePaper(core, input.id);
    return {};
  }),
};
