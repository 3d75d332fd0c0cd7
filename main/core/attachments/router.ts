import { procedures } from '../app/procedures.ts';
import { addAddress, attach } from './add-attachment.ts';
import { attachmentsOf } from './attachment-views.ts';
import { prepareOpen, relink, saveAttachmentAs } from './open-attachment.ts';
import { stageFile, stageUpload, unstage } from './stage-file.ts';
import { brokenLinks, compact, storageOf } from './storage.ts';

export const attachmentsRouter = {
  of: procedures.attachments.of.handler(({ input, context: { core } }) =>
    attachmentsOf(core.session.workbook().database, input.record),
  ),
  counts: procedures.attachments.counts.handler(({ input, context: { core } }) =>
    Object.fromEntries(
      core.session
        .workbook()
        .database.prepare<[string], { record: string; count: number }>(
          `SELECT record, count(*) AS count FROM attachment
           WHERE record IN (SELECT value FROM json_each(?)) AND deleted = 0 AND archived = 0 GROUP BY record`,
        )
        .all(JSON.stringify(input.records))
        .map(({ record, count }) => [record, count]),
    ),
  ),
  stage: procedures.attachments.stage.handler(({ input, context: { core } }) => stageFile(core, input)),
  addAddress: procedures.attachments.addAddress.handler(({ input, context: { core } }) => ({
    id: addAddress(core, input),
  })),
  beginUpload: procedures.attachments.beginUpload.handler(({ input, context: { core } }) => core.uploads.begin(input)),
  uploadPiece: procedures.attachments.uploadPiece.handler(({ input, context: { core } }) => ({
    received: core.uploads.piece(input.upload, input.content),
  })),
  stageUpload: procedures.attachments.stageUpload.handler(({ input, context: { core } }) =>
    stageUpload(core, input.upload),
  ),
  cancelUpload: procedures.attachments.cancelUpload.handler(({ input, context: { core } }) => {
    core.uploads.forget(input.upload);
    return {};
  }),
  attach: procedures.attachments.attach.handler(({ input, context: { core } }) => ({ ids: attach(core, input) })),
  unstage: procedures.attachments.unstage.handler(({ input, context: { core } }) => {
    unstage(core, input.staged);
    return {};
  }),
  prepareOpen: procedures.attachments.prepareOpen.handler(async ({ input, context: { core } }) => ({
    ticket: await prepareOpen(core, input.id),
  })),
  saveAs: procedures.attachments.saveAs.handler(async ({ input, context: { core } }) => ({
    name: await saveAttachmentAs(core, input),
  })),
  relink: procedures.attachments.relink.handler(async ({ input, context: { core } }) => {
    await relink(core, input);
    return {};
  }),
  checkLinks: procedures.attachments.checkLinks.handler(({ context: { core } }) =>
    brokenLinks(core.session.workbook().database),
  ),
  storage: procedures.attachments.storage.handler(({ context: { core } }) =>
    storageOf(core.session.workbook().database),
  ),
  compact: procedures.attachments.compact.handler(({ context: { core } }) => {
    const freedBytes = compact(core.session.workbook());
    core.session.announce({ type: 'workbook' });
    return { freedBytes };
  }),
};
