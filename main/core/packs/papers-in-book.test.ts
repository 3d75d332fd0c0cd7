import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Visibility } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readPdf } from './render/testing/read-pdf.ts';

vi.setConfig({ testTimeout: 240_000 });

const asOf = '2021-01-04';
let app: TestCore;
let meeting: string;
let item: string;
beforeEach(async () => {
  app = await openStarterCore();
  meeting = (await app.client.board.meetings({ asOf })).meetings.find(({ isNext }) => isNext)!.id;
  item = (await app.client.board.meeting({ id: meeting, asOf })).agenda[2]!.id;
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

async function add(name: string, text: string, visibility: Visibility, supersedes: string | null = null) {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText(text);
  document.addPage([842, 595]);
  const path = join(app.folder, name);
  writeFileSync(path, await document.save());
  const made = await app.client.attachments.stage({ grant: app.core.grants.give(path, 'attachFile'), how: 'copy' });
  if (made.outcome === 'asks') throw new Error('it was asked about');
  const title = { bg: name.replace('.pdf', '') };
  return (await app.client.papers.add({ item, staged: made.staged, title, visibility, supersedes })).id;
}

test('each edition holds the pages of the papers that it may show, in their newest version', async () => {
  const first = await add('Открит доклад.pdf', 'OPEN PAPER, FIRST DRAFT', 'public');
  await add('Открит доклад.pdf', 'OPEN PAPER, SECOND DRAFT', 'public', first);
  await add('За Борда.pdf', 'PAPER FOR THE BOARD', 'board');
  await add('Вътрешна справка.pdf', 'INTERNAL PAPER', 'internal');
  await app.client.papers.setInBook({ id: await add('Отделно.pdf', 'BESIDE THE BOOK', 'public'), inBook: false });
  const folder = join(app.folder, 'issued');
  mkdirSync(folder);
  const { packs } = await app.client.packs.issue({
    meeting,
    asOf,
    editions: ['internal', 'board', 'public'],
    formats: ['pdf'],
    languages: ['bg'],
    grant: app.core.grants.give(folder, 'exportFolder'),
    note: 'Проверено.',
  });
  const texts = new Map(
    await Promise.all(
      packs.map(async ({ edition, files }) => {
        const { text } = await readPdf(Uint8Array.from(readFileSync(join(folder, files[0]!.name))));
        return [edition, text] as const;
      }),
    ),
  );
  const shown = ['SECOND DRAFT', 'PAPER FOR THE BOARD', 'INTERNAL PAPER', 'FIRST DRAFT', 'BESIDE THE BOOK'];
  const editions = ['internal', 'board', 'public'] as const;
  expect(editions.map((edition) => shown.map((text) => texts.get(edition)!.includes(text)))).toEqual([
    [true, true, true, false, false],
    [true, true, false, false, false],
    [true, false, false, false, false],
  ]);
  expect(texts.get('public')).not.toContain('За Борда');
  // What is left out is told once, although it stood at its item and in the book.
  const register = (await app.client.packs.list({ asOf })).packs;
  const omitted = register.find(({ edition }) => edition === 'public')?.omissions?.map(({ what }) => what.bg);
  expect(omitted?.filter((what) => what.includes('За Борда'))).toHaveLength(1);
});

test('a pack whose paper was damaged in the workbook is not made, and says which paper it is', async () => {
  await add('Доклад.pdf', 'THE PAPER', 'public');
  app.core.session.workbook().database.prepare('UPDATE _file_part SET content = ?').run(Buffer.from('nothing'));
  const preview = app.client.packs.preview({ meeting, asOf, language: 'bg', edition: 'board' });
  await expect(preview).rejects.toMatchObject({ code: 'FILE_DAMAGED', data: { name: 'Доклад' } });
});
