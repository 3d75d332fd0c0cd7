import { basename } from 'node:path';
import { procedures } from '../app/procedures.ts';
import { groupBy } from '../records/by-id.ts';
import { errataOf } from './errata.ts';
import { freeze, issuePack, packFileName, renderIssued } from './issue-pack.ts';
import { issuedPacks } from './pack-store.ts';
import { preflightOfMeeting } from './preflight-of-meeting.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export const packsRouter = {
  list: procedures.packs.list.handler(({ context: { core } }) => {
    const { database } = core.session.workbook();
    const errata = groupBy(errataOf(database), ({ pack }) => pack);
    return { packs: issuedPacks(database).map((pack) => ({ ...pack, errata: errata.get(pack.id) ?? [] })) };
  }),
  preflight: procedures.packs.preflight.handler(({ input, context: { core } }) => ({
    findings: preflightOfMeeting(core, input),
  })),
  preview: procedures.packs.preview.handler(async ({ input, context: { core } }) => {
    const document = freeze(core, input, true);
    return {
      pdf: base64(await core.packRenderer.renderPdf(document, input.language)),
      name: packFileName(document, input.language),
    };
  }),
  issue: procedures.packs.issue.handler(async ({ input, context: { core } }) => {
    const { grant, ...request } = input;
    const folder = core.grants.redeem(grant, 'exportFolder');
    return { ...(await issuePack(core, { ...request, folder })), folder: basename(folder) };
  }),
  file: procedures.packs.file.handler(async ({ input, context: { core } }) => {
    const { name, bytes } = await renderIssued(core, input.id, input.language);
    return { name, pdf: base64(bytes) };
  }),
};
