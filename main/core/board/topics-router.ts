import { procedures } from '../app/procedures.ts';
import { addTopic, addTopics, boardOfRecord, boardTopics, dropTopic, putOnAgenda, restoreTopic } from './topics.ts';

export const boardTopicsRouter = {
  list: procedures.boardTopics.list.handler(({ context: { core } }) => boardTopics(core.session.workbook().database)),
  ofRecord: procedures.boardTopics.ofRecord.handler(({ input, context: { core } }) =>
    boardOfRecord(core.session.workbook().database, input.record),
  ),
  add: procedures.boardTopics.add.handler(({ input, context: { core } }) => ({ id: addTopic(core, input) })),
  addMany: procedures.boardTopics.addMany.handler(({ input, context: { core } }) => {
    addTopics(core, input.titles);
    return {};
  }),
  putOnAgenda: procedures.boardTopics.putOnAgenda.handler(({ input, context: { core } }) => ({
    item: putOnAgenda(core, input.id, input.meeting),
  })),
  drop: procedures.boardTopics.drop.handler(({ input, context: { core } }) => {
    dropTopic(core, input.id, input.reason);
    return {};
  }),
  restore: procedures.boardTopics.restore.handler(({ input, context: { core } }) => {
    restoreTopic(core, input.id);
    return {};
  }),
};
