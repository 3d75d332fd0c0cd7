import { procedures } from '../app/procedures.ts';
import { commentToDiscussion, commentToTopic, settleComment } from './comment-actions.ts';
import { commentViews, openComments } from './comment-views.ts';
import { previewComments } from './preview-comments.ts';
import { commentsText } from './read-comments.ts';
import { takeComments } from './take-comments.ts';

export const commentsRouter = {
  list: procedures.comments.list.handler(({ input, context: { core } }) =>
    commentViews(core.session.workbook().database, input.meeting),
  ),
  open: procedures.comments.open.handler(({ context: { core } }) => openComments(core.session.workbook().database)),
  openFile: procedures.comments.openFile.handler(({ input, context: { core } }) =>
    commentsText(core.grants.redeem(input.grant, 'openAnswer')),
  ),
  preview: procedures.comments.preview.handler(({ input, context: { core } }) => previewComments(core, input.text)),
  take: procedures.comments.take.handler(({ input, context: { core } }) => takeComments(core, input)),
  settle: procedures.comments.settle.handler(({ input, context: { core } }) => {
    settleComment(core, input);
    return {};
  }),
  toDiscussion: procedures.comments.toDiscussion.handler(({ input, context: { core } }) => {
    commentToDiscussion(core, input.id);
    return {};
  }),
  toTopic: procedures.comments.toTopic.handler(({ input, context: { core } }) => commentToTopic(core, input.id)),
};
