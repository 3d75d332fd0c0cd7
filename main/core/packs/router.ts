import { basename } from 'node:path';
import { procedures } from '../app/procedures.ts';
import { groupBy } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { errataOf } from './errata.ts';
import { formTools } from './forms/form-tools.ts';
import { packFileName, packForms } from './forms/forms.ts';
import { draftOf, findingsOf, omissionsOf } from './kinds/kinds.ts';
import { issuePack } from './issue-pack.ts';
import { issuedPacks } from './pack-store.ts';
import { renderIssued, saveCopy } from './render-issued.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export const packsRouter = {
  list: procedures.packs.list.handler(({ context: { core } }) => {
    const { database } = core.session.workbook();
    const errata = groupBy(errataOf(database), ({ pack }) => pack);
    return { packs: issuedPacks(database).map((pack) => ({ ...pack, errata: errata.get(pack.id) ?? [] })) };
  }),
  preflight: procedures.packs.preflight.handler(({ input, context: { core } }) => ({
    findings: findingsOf(core, input),
  })),
  omissions: procedures.packs.omissions.handler(({ input, context: { core } }) => ({
    editions: omissionsOf(core, input),
  })),
  designs: procedures.packs.designs.handler(({ context: { core } }) => ({
    designs: readRecords(core.session.workbook().database, 'packTemplate', 'archived = 0'),
  })),
  preview: procedures.packs.preview.handler(async ({ input, context: { core }, signal }) => {
    const document = draftOf(core, input, input.edition);
    const { bytes } = await packForms.pdf.render(document, input.language, formTools(core, signal));
    return { pdf: base64(bytes), name: packFileName(document, 'pdf', input.language) };
  }),
  issue: procedures.packs.issue.handler(async ({ input, context: { core }, signal }) => {
    const { grant, work, ...request } = input;
    const folder = core.grants.redeem(grant, 'exportFolder');
    const onProgress = (done: number, of: number) => {
      if (work !== undefined) core.session.announce({ type: 'work', work, done, of });
    };
    const issued = await issuePack(core, { ...request, folder }, { signal, onProgress });
    return { ...issued, folder: basename(folder) };
  }),
  file: procedures.packs.file.handler(async ({ input, context: { core }, signal }) => {
    const { name, bytes } = await renderIssued(core, input.id, 'pdf', input.language, signal);
    return { name, pdf: base64(bytes) };
  }),
  saveCopy: procedures.packs.saveCopy.handler(({ input, context: { core }, signal }) => saveCopy(core, input, signal)),
};
