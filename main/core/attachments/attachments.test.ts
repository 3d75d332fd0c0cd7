import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askedAboveBytes, refusedAboveBytes } from '#shared/contract/attachments.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let owner: { entity: 'activity'; record: string };
let time: number;
beforeEach(async () => {
  time = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => time);
  owner = { entity: 'activity', record: activity('ACT-01') };
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const activity = (code: string) => readRecords(database(), 'activity', 'code = @code', { code })[0]?.id ?? '';
const count = (table: string) => Number(database().prepare(`SELECT count(*) FROM ${table}`).pluck().get());

function fileNamed(name: string, content: string | Buffer = 'съдържание'): string {
  const path = join(app.folder, name);
  writeFileSync(path, content);
  return path;
}
/** What the host does after its dialog. */
const chosen = (path: string) => app.core.grants.give(path, 'attachFile');
type How = 'copy' | 'copyLarge' | 'link';
const stage = (path: string, how: How = 'copy') => app.client.attachments.stage({ grant: chosen(path), how });
/** What a person does: chooses a file, and it stands at the record. */
async function attach(path: string, how: How = 'copy', to = owner) {
  const made = await stage(path, how);
  if (made.outcome === 'asks') return made;
  const { ids } = await app.client.attachments.attach({ ...to, staged: [made.staged] });
  return { ...made, id: ids[0] ?? '' };
}
async function attached(path: string, how: How = 'copy', to = owner): Promise<string> {
  const added = await attach(path, how, to);
  if (added.outcome === 'asks') throw new Error('it was asked about');
  return added.id;
}
const all = (record = owner.record) => app.client.attachments.of({ record });
const opened = async (id: string) => {
  const { ticket } = await app.client.attachments.prepareOpen({ id });
  return app.core.grants.redeem(ticket, 'openFile');
};
const refusal = (code: string): unknown => expect.objectContaining({ code });

describe('a file that is attached', () => {
  test('is copied into the workbook: it is still there when the file is gone', async () => {
    const content = Buffer.alloc(2_500_000, 'я'); // three parts
    const path = fileNamed('договор.pdf', content);
    const id = await attached(path);
    renameSync(path, `${path}.away`);
    expect(await all()).toMatchObject([
      {
        id,
        kind: 'copy',
        fileName: 'договор.pdf',
        bytes: content.length,
        mediaType: 'application/pdf',
        state: 'there',
        mayOpen: true,
        addedOn: '2021-01-04',
      },
    ]);
    const shown = await opened(id);
    expect(basename(shown)).toBe('договор.pdf');
    expect(readFileSync(shown).equals(content)).toBe(true);
    expect(statSync(shown).mode & 0o777).toBe(0o400);
    expect(checkWorkbook(database()).findings).toEqual([]);
  });

  test('is kept once, whatever it is attached to', async () => {
    const first = await attach(fileNamed('а.pdf'));
    const second = await attach(fileNamed('копие.pdf'), 'copy', { entity: 'activity', record: activity('ACT-02') });
    expect([first, second]).toMatchObject([{ wasKnown: false }, { wasKnown: true }]);
    expect(count('_file')).toBe(1);
    expect(await all()).toMatchObject([{ sharedWith: 1 }]);
    const { copies, bytes, savedBytes } = await app.client.attachments.storage();
    expect([copies, bytes, savedBytes]).toEqual([2, 20, 20]);
  });

  test('may be empty', async () => {
    expect(readFileSync(await opened(await attached(fileNamed('празен.txt', ''))))).toHaveLength(0);
  });

  test('is taken back by undo and brought back by redo with its bytes', async () => {
    const id = await attached(fileNamed('а.pdf'));
    await app.client.history.undo();
    expect(await all()).toEqual([]);
    await app.client.attachments.compact(); // redo may still need them
    await app.client.history.redo();
    expect(await all()).toMatchObject([{ id, state: 'there' }]);
    expect(readFileSync(await opened(id), 'utf8')).toBe('съдържание');
  });

  test('of two windows at once is still kept once', async () => {
    const paths = ['а.pdf', 'б.pdf', 'в.pdf'].map((name) => fileNamed(name, Buffer.alloc(1_500_000, 1)));
    await Promise.all(paths.map((path) => attach(path)));
    expect([count('_file'), count('_file_part')]).toEqual([1, 2]);
    expect(checkWorkbook(database()).findings).toEqual([]);
  });

  test('needs a record to stand on, and a grant for this very purpose, once', async () => {
    const path = fileNamed('а.pdf');
    await expect(attach(path, 'copy', { entity: 'activity', record: crypto.randomUUID() })).rejects.toEqual(
      refusal('RECORD_MISSING'),
    );
    const other = app.core.grants.give(path, 'openWorkbook');
    await expect(app.client.attachments.stage({ grant: other, how: 'copy' })).rejects.toEqual(refusal('GRANT_EXPIRED'));
    const once = chosen(path);
    await app.client.attachments.stage({ grant: once, how: 'copy' });
    await expect(app.client.attachments.stage({ grant: once, how: 'copy' })).rejects.toEqual(refusal('GRANT_EXPIRED'));
  });

  test('is refused where it is gone or is no file', async () => {
    await expect(attach(join(app.folder, 'няма.pdf'))).rejects.toEqual(refusal('FILE_MISSING'));
    await expect(attach(app.folder)).rejects.toEqual(refusal('FILE_MISSING'));
    expect([count('_file'), count('_file_part')]).toEqual([0, 0]);
  });
});

describe('a large file', () => {
  /** Sparse: as long as it says, and no byte of it on the disk. */
  const large = (name: string, bytes: number) => {
    const path = fileNamed(name, '');
    truncateSync(path, bytes);
    return path;
  };

  test('is asked about: copied when the person says so, or linked', async () => {
    const path = large('запис.mp4', askedAboveBytes + 1);
    const asked = await attach(path);
    expect(asked).toMatchObject({ outcome: 'asks', name: 'запис.mp4', bytes: askedAboveBytes + 1, mayCopy: true });
    if (asked.outcome !== 'asks') return;
    const agreed = await app.client.attachments.stage({ grant: asked.grant, how: 'copyLarge' });
    await app.client.attachments.attach({ ...owner, staged: agreed.outcome === 'staged' ? [agreed.staged] : [] });
    expect(await all()).toMatchObject([{ kind: 'copy', bytes: askedAboveBytes + 1 }]);
  });

  test('above the limit is only linked', async () => {
    const path = large('архив.zip', refusedAboveBytes + 1);
    expect(await attach(path)).toMatchObject({ outcome: 'asks', mayCopy: false });
    await expect(attach(path, 'copyLarge')).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      data: { name: 'архив.zip', limit: refusedAboveBytes },
    });
    await attach(path, 'link');
    expect(await all()).toMatchObject([{ kind: 'link', state: 'there' }]);
    expect(count('_file')).toBe(0);
  });
});

describe('a linked file', () => {
  test('stays where it is, and is found missing, changed and linked anew', async () => {
    const path = fileNamed('таблица.xlsx', 'първа');
    const id = await attached(path, 'link');
    expect(count('_file')).toBe(0);
    expect(await opened(id)).toBe(path);
    expect(await app.client.attachments.checkLinks()).toEqual({ checked: 1, broken: [] });

    writeFileSync(path, 'втора'); // as long as before: only its bytes tell
    expect(await all()).toMatchObject([{ state: 'there' }]);
    expect(await app.client.attachments.checkLinks()).toMatchObject({
      broken: [{ id, state: 'changed', owner: { code: 'ACT-01' } }],
    });
    appendFileSync(path, ' и по-дълга');
    expect(await all()).toMatchObject([{ state: 'changed' }]);

    const moved = join(app.folder, 'преместена.xlsx');
    renameSync(path, moved);
    expect(await all()).toMatchObject([{ state: 'missing' }]);
    await expect(opened(id)).rejects.toEqual(refusal('FILE_MISSING'));
    await app.client.attachments.relink({ id, grant: chosen(moved) });
    expect(await all()).toMatchObject([{ state: 'there', fileName: 'преместена.xlsx' }]);
    await app.client.history.undo();
    expect(await all()).toMatchObject([{ state: 'missing', fileName: 'таблица.xlsx' }]);
  });

  test('on another machine is not looked for by itself', async () => {
    app.core.session
      .workbook()
      .write({ kind: 'test.edit', actor: '' }, (tx) =>
        tx.insert('attachment', { ...owner, fileName: 'x.pdf', linkedPath: '\\\\server\\share\\x.pdf', bytes: 1 }),
      );
    expect(await all()).toMatchObject([{ kind: 'link', state: 'unknown' }]);
  });

  test('is opened by the name it has on disk, and by what it leads to', async () => {
    const script = fileNamed('зло.sh', 'echo');
    const path = join(app.folder, 'отчет.pdf');
    symlinkSync(script, path);
    await expect(opened(await attached(path, 'link'))).rejects.toEqual(refusal('FILE_UNSAFE'));
  });
});

describe('an address', () => {
  const add = (url: string) => app.client.attachments.addAddress({ ...owner, url, title: { bg: 'Решение' } });

  test('is kept when it is https', async () => {
    await add('https://council.sofia.bg/meetings?id=20');
    expect(await all()).toMatchObject([
      { kind: 'address', url: 'https://council.sofia.bg/meetings?id=20', title: { bg: 'Решение' } },
    ]);
  });

  test.each([
    'http://sofia.bg',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:secret@sofia.bg',
    'https://',
    'data:text/html,x',
    '../x',
  ])('is refused as %s', async (url) => {
    await expect(add(url)).rejects.toEqual(refusal('INVALID_INPUT'));
    await expect(app.client.records.create({ entity: 'attachment', fields: { ...owner, url } })).rejects.toEqual(
      refusal('FIELD_GOVERNED'),
    );
  });
});

describe('a file that the system would run', () => {
  test.each(['setup.exe', 'вируси.bat', 'x.js', 'x.desktop', 'x.lnk', 'x.jar', 'макрос.docm', 'без окончание'])(
    '%s is attached and saved, and never opened',
    async (name) => {
      const id = await attached(fileNamed(name));
      expect(await all()).toMatchObject([{ mayOpen: false }]);
      await expect(app.client.attachments.prepareOpen({ id })).rejects.toMatchObject({
        code: 'FILE_UNSAFE',
        data: { name },
      });
      const target = join(app.folder, 'запазено.bin');
      await app.client.attachments.saveAs({ id, grant: app.core.grants.give(target, 'saveAttachment') });
      expect(readFileSync(target, 'utf8')).toBe('съдържание');
    },
  );

  test.each(['MZ\x90', '\x7fELF', '#!/bin/sh\necho'])(
    'is known by its bytes %j, though it is called a PDF',
    async (content) => {
      const id = await attached(fileNamed('отчет.pdf', content));
      await expect(opened(id)).rejects.toEqual(refusal('FILE_UNSAFE'));
    },
  );
});

describe('bytes that are not what was attached', () => {
  test('are neither opened nor saved, and the check finds them', async () => {
    const id = await attached(fileNamed('а.pdf'));
    database().prepare("UPDATE _file_part SET content = X'00'").run();
    await expect(opened(id)).rejects.toEqual(refusal('FILE_DAMAGED'));
    const target = join(app.folder, 'запазено.pdf');
    const grant = app.core.grants.give(target, 'saveAttachment');
    await expect(app.client.attachments.saveAs({ id, grant })).rejects.toEqual(refusal('FILE_DAMAGED'));
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(app.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(checkWorkbook(database()).findings).toEqual([{ kind: 'fileDamaged', detail: 'а.pdf' }]);
  });

  test('that are gone are said to be', async () => {
    const id = await attached(fileNamed('а.pdf'));
    database().prepare('DELETE FROM _file').run();
    expect(await all()).toMatchObject([{ state: 'lost' }]);
    await expect(opened(id)).rejects.toEqual(refusal('FILE_DAMAGED'));
  });
});

describe('a dropped file', () => {
  const upload = async (name: string, content: Buffer, isLargeAgreed = false) => {
    const begun = await app.client.attachments.beginUpload({ name, bytes: content.length, isLargeAgreed });
    if (begun.outcome === 'asks') return begun;
    for (let at = 0; at < content.length; at += 1_000_000)
      await app.client.attachments.uploadPiece({
        upload: begun.upload,
        content: content.subarray(at, at + 1_000_000).toString('base64'),
      });
    const made = await app.client.attachments.stageUpload({ upload: begun.upload });
    await app.client.attachments.attach({ ...owner, staged: [made.staged] });
    return made;
  };

  test('comes in pieces and is the same as one that was chosen', async () => {
    const content = Buffer.alloc(2_300_000, 'снимка');
    expect(await upload('../../снимка.png', content)).toMatchObject({ wasKnown: false });
    expect(await all()).toMatchObject([{ fileName: 'снимка.png', bytes: content.length }]);
    expect(await attach(fileNamed('друга.png', content))).toMatchObject({ wasKnown: true });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(database().prepare('SELECT sha256 FROM _file').pluck().all()).toEqual([sha256]);
  });

  test('is asked about and limited as one that was chosen', async () => {
    const begin = (bytes: number, isLargeAgreed: boolean) =>
      app.client.attachments.beginUpload({ name: 'x.mp4', bytes, isLargeAgreed });
    expect(await begin(askedAboveBytes + 1, false)).toEqual({ outcome: 'asks', mayCopy: true });
    expect(await begin(refusedAboveBytes + 1, false)).toEqual({ outcome: 'asks', mayCopy: false });
    expect(await begin(askedAboveBytes + 1, true)).toMatchObject({ outcome: 'ready' });
    await expect(begin(refusedAboveBytes + 1, true)).rejects.toEqual(refusal('FILE_TOO_LARGE'));
  });

  test('of which more or less comes than was said is not attached', async () => {
    const begin = async (bytes: number) => {
      const begun = await app.client.attachments.beginUpload({ name: 'x.pdf', bytes, isLargeAgreed: false });
      return begun.outcome === 'ready' ? begun.upload : '';
    };
    const content = Buffer.from('четири').toString('base64');
    const short = await begin(100);
    await app.client.attachments.uploadPiece({ upload: short, content });
    await expect(app.client.attachments.stageUpload({ upload: short })).rejects.toEqual(refusal('FILE_CHANGED'));
    await expect(app.client.attachments.uploadPiece({ upload: await begin(3), content })).rejects.toEqual(
      refusal('FILE_CHANGED'),
    );
    await expect(app.client.attachments.stageUpload({ upload: 'nobody' })).rejects.toEqual(refusal('GRANT_EXPIRED'));
    const late = await begin(3);
    time += 11 * 60_000;
    await expect(app.client.attachments.stageUpload({ upload: late })).rejects.toEqual(refusal('GRANT_EXPIRED'));
    expect(await all()).toEqual([]);
  });
});

describe('what the attachments weigh', () => {
  test('is told with the largest first, and what nobody needs is let go', async () => {
    await attach(fileNamed('голям.pdf', Buffer.alloc(3_000_000, 1)));
    await attach(fileNamed('малък.pdf', 'малък'));
    await app.client.attachments.addAddress({ ...owner, url: 'https://sofia.bg', title: {} });
    const before = await app.client.attachments.storage();
    expect(before).toMatchObject({ copies: 2, links: 0, addresses: 1, savedBytes: 0, freeableBytes: 0 });
    expect(before.largest.map(({ fileName, owner: { code } }) => [fileName, code])).toEqual([
      ['голям.pdf', 'ACT-01'],
      ['малък.pdf', 'ACT-01'],
    ]);
    for (let step = 0; step < 3; step += 1) await app.client.history.undo();
    expect((await app.client.attachments.storage()).freeableBytes).toBe(0); // redo could bring them back
    await app.client.records.update({ entity: 'activity', id: owner.record, fields: { priority: 'high' } });
    expect((await app.client.attachments.storage()).freeableBytes).toBe(3_000_010);
    expect(await app.client.attachments.compact()).toEqual({ freedBytes: 3_000_010 });
    expect([count('_file'), count('_file_part')]).toEqual([0, 0]);
    expect(checkWorkbook(database()).findings).toEqual([]);
  });

  test('an archived one keeps its bytes', async () => {
    const id = await attached(fileNamed('а.pdf'));
    await app.client.records.archive({ entity: 'attachment', id, archived: true });
    expect(await all()).toEqual([]);
    await app.client.attachments.compact();
    await app.client.records.archive({ entity: 'attachment', id, archived: false });
    expect(readFileSync(await opened(id), 'utf8')).toBe('съдържание');
  });
});

test('what was opened stands in a folder of the application that is gone when it ends', async () => {
  const shown = await opened(await attached(fileNamed('а.pdf')));
  expect(statSync(join(shown, '../..')).mode & 0o777).toBe(0o700);
  app.core.openedFiles.dispose();
  expect(existsSync(shown)).toBe(false);
  mkdirSync(app.folder, { recursive: true });
});
