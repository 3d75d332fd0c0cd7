import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CheckedFile } from '#shared/contract/pack-register.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { spreadsheetOf } from '../../documents/spreadsheet.ts';
import { readPackFonts } from '../forms/docx/embedded-fonts.ts';
import { packDocx } from '../forms/docx/pack-docx.ts';
import { htmlPack } from '../forms/html/html-pack.ts';
import { packXlsx } from '../forms/xlsx/pack-xlsx.ts';
import { frozenDocument, registeredPacks } from '../pack-store.ts';
import { largestCheckedBytes } from '#shared/contract/pack-register.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let app: TestCore;
let issued: string;
beforeAll(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({});
  const meeting = meetings.find(({ isNext }) => isNext)!.id;
  const grant = app.core.grants.give(app.folder, 'exportFolder');
  const { files } = await app.client.packs.issue({ meeting, languages: ['bg', 'en'], note: 'Известно.', grant });
  issued = join(app.folder, files.find(({ language }) => language === 'bg')!.name);
});
afterAll(async () => {
  await app.core.packRenderer.dispose();
  app.close();
});

const check = (path: string): Promise<CheckedFile> =>
  app.client.packRegister.check({ grant: app.core.grants.give(path, 'checkFile') });

function copy(name: string, bytes: Uint8Array): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  return path;
}

function lastFrozen() {
  const { database } = app.core.session.workbook();
  const pack = registeredPacks(database).at(-1)!;
  return { pack, document: frozenDocument(database, pack) };
}

describe('a checked file', () => {
  test('that was issued is told with its pack, form and language, whatever it is called now', async () => {
    copyFileSync(issued, join(app.folder, 'нещо друго.bin'));
    const checked = await check(join(app.folder, 'нещо друго.bin'));
    expect(checked).toMatchObject({
      verdict: 'ours',
      file: { format: 'pdf', language: 'bg' },
      pack: { number: { bg: 'ДБ-2021-01' }, version: 1, isIntact: true, supersededBy: null, errata: [] },
    });
  });

  test('in which one byte is other was changed, and is told of which pack it was', async () => {
    const bytes = readFileSync(issued);
    bytes[bytes.length - 3]! ^= 1;
    expect(await check(copy('променен.pdf', bytes))).toMatchObject({
      verdict: 'changed',
      file: { format: 'pdf', language: 'bg' },
      pack: { number: { bg: 'ДБ-2021-01' } },
    });
  });

  test('that another program saved anew is known by its identifier', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.load(readFileSync(issued));
    pdf.addPage();
    pdf.catalog.delete((await import('@cantoo/pdf-lib')).PDFName.of('Metadata'));
    const checked = await check(copy('с още една страница.pdf', await pdf.save()));
    expect(checked).toMatchObject({ verdict: 'changed', file: { language: 'bg' } });
  });

  test.each(['docx', 'xlsx', 'html'] as const)(
    'of the form %s is known by the document that it names',
    async (format) => {
      const { pack, document } = lastFrozen();
      const bytes = {
        docx: async () => packDocx(document, 'bg', await readPackFonts(app.core.resourcesFolder)),
        xlsx: () => packXlsx(document, 'bg', pack.documentSha256),
        html: () => Promise.resolve(htmlPack(document, app.core.resourcesFolder)),
      };
      const whole = await bytes[format]();
      const changed = Buffer.from(
        format === 'html'
          ? Buffer.from(whole).toString('utf8').replace('</main>', '<p>Добавено</p></main>')
          : Buffer.concat([whole.subarray(0, whole.length - 22), Buffer.from(whole.subarray(whole.length - 22))]),
      );
      // An office file is made other by the time in its first header, as a program that saves it would.
      if (format !== 'html') changed[10]! ^= 1;
      const checked = await check(copy(`променен.${format}`, changed));
      expect(checked.verdict).toBe('changed');
      expect(checked.pack?.id).toBe(pack.id);
    },
  );

  test('that only carries our number was not issued', async () => {
    const { document } = lastFrozen();
    const draft = { ...document, pack: { ...document.pack, draft: true } };
    const checked = await check(copy('проект.html', htmlPack(draft, app.core.resourcesFolder)));
    expect(checked).toMatchObject({ verdict: 'unissued', file: null, pack: { number: { bg: 'ДБ-2021-01' } } });
  });

  test.each([
    ['a text', Buffer.from('Здравейте')],
    ['an empty file', Buffer.alloc(0)],
    ['another page', Buffer.from('<!doctype html><title>Друго</title>')],
    ['a page whose data are spoilt', Buffer.from('<!doctype html><script id="pack">{</script>')],
  ])('that is %s is not ours', async (_, bytes) => {
    expect(await check(copy('чужд', bytes))).toMatchObject({ verdict: 'notOurs', file: null, pack: null });
  });

  test('that is somebody’s spreadsheet is not ours', async () => {
    const table = { name: 'A', title: 'A', columns: [{ label: 'A', width: 9 }], rows: [['ДБ-2021-01']] };
    const bytes = await spreadsheetOf({
      title: 'A',
      lines: [],
      nothing: '',
      language: 'bg',
      day: '2021-01-04',
      tables: [{ ...table, rows: [['1']] }],
    });
    expect(await check(copy('чужд.xlsx', bytes))).toMatchObject({ verdict: 'notOurs' });
  });

  test('that is damaged, locked or huge is refused in words', async () => {
    const refusal = async (path: string) => {
      try {
        return (await check(path)).verdict;
      } catch (error) {
        return error instanceof Error && 'data' in error ? (error.data as { why: string }).why : error;
      }
    };
    expect(await refusal(copy('пресечен.pdf', Buffer.from('%PDF-1.7\n1 0 obj')))).toBe('damaged');
    expect(await refusal(copy('пресечен.docx', Buffer.from('PK\u0003\u0004ab')))).toBe('damaged');
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusal(copy('заключен.docx', locked))).toBe('encrypted');
    const huge = copy('огромен.pdf', Buffer.alloc(0));
    truncateSync(huge, largestCheckedBytes + 1);
    expect(await refusal(huge)).toBe('tooLarge');
  });

  test('may be dropped, and nothing of it stays', async () => {
    const bytes = readFileSync(issued);
    const begun = await app.client.attachments.beginUpload({
      name: 'ДБ.pdf',
      bytes: bytes.length,
      isLargeAgreed: true,
    });
    if (begun.outcome !== 'ready') throw new Error('it is small');
    await app.client.attachments.uploadPiece({ upload: begun.upload, content: bytes.toString('base64') });
    expect(await app.client.packRegister.check({ upload: begun.upload })).toMatchObject({
      verdict: 'ours',
      name: 'ДБ.pdf',
    });
    await expect(app.client.packRegister.check({ upload: begun.upload })).rejects.toMatchObject({
      code: 'GRANT_EXPIRED',
    });
  });
});

test('a pack that was issued again is told as superseded', async () => {
  const { pack } = lastFrozen();
  const grant = app.core.grants.give(app.folder, 'exportFolder');
  await app.client.packs.issue({ meeting: pack.meeting, languages: ['bg'], note: 'Ново.', grant });
  const checked = await check(issued);
  expect(checked.pack?.supersededBy).toMatchObject({ version: 2 });
});
