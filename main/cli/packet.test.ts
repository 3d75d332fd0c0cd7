import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo, packetInPage, type PacketInPage } from '../core/testing/packet-answer.ts';

interface Run {
  status: number;
  out: string;
  error: string;
}

const entry = join(import.meta.dirname, 'cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'roadmap-cli-packet-'));
const workbook = join(folder, 'plan.roadmap');
const page = join(folder, 'p.html');
const file = join(folder, 'answer.json');

function cli(...args: string[]): Promise<Run> {
  const env = { ...process.env, SOFIA_ROADMAP_USER_FOLDER: join(folder, 'user'), LANG: 'en_GB.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { env, cwd: folder }, (problem, out, error) => {
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out, error });
    });
  });
}

interface Previewed {
  fields: { id: string; code: string; field: string; present: unknown; answered: unknown; state: string }[];
}

let packet: PacketInPage;
let milestone: string;
beforeAll(async () => {
  await cli('create', workbook, '--starter');
  const { status, error } = await cli(
    'packet',
    'make',
    workbook,
    '--programme',
    'PRG-ICC',
    '--out',
    page,
    '--lang',
    'bg',
  );
  if (status !== 0) throw new Error(error);
  packet = packetInPage(readFileSync(page, 'utf8'));
  milestone = packet.document.records.find(({ code }) => code === 'ICC-E07')?.id ?? '';
  writeFileSync(
    file,
    answerTo(packet, [
      { record: milestone, field: 'achieved', value: 'yes' },
      { record: milestone, field: 'achievedOn', value: '2021-01-03' },
      { record: milestone, field: 'evidence', value: 'протокол' },
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async () => JSON.parse((await cli('packet', 'read', workbook, file, '--json')).out) as Previewed;

test('a packet asks about what is open, in the language it was made in', () => {
  expect(packet.document).toMatchObject({ code: 'PKT-1', language: 'bg' });
  expect(packet.document.records.map(({ code }) => code)).toContain('ICC-E07');
  expect(packet.document.records.map(({ code }) => code)).not.toContain('ICC-E01');
});

test('an answer is read without changing anything, taken in part, and taken back', async () => {
  expect((await read()).fields.map(({ field, present, answered, state }) => [field, present, answered, state])).toEqual(
    [
      ['achieved', 'no', 'yes', 'change'],
      ['achievedOn', null, '2021-01-03', 'change'],
      ['evidence', '', 'протокол', 'change'],
    ],
  );
  expect((await cli('packet', 'read', workbook, file, '--lang', 'bg')).out).toContain(
    'ICC-E07\tДоказателство\tпразно → протокол\tпроменено',
  );
  const applied = await cli('packet', 'apply', workbook, file, '--only', 'ICC-E07:evidence', '--json');
  expect(JSON.parse(applied.out)).toEqual({ taken: 1, left: 2 });
  expect((await read()).fields.map(({ state }) => state)).toEqual(['change', 'change', 'same']);
  const again = await cli('packet', 'apply', workbook, file);
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.error).toMatch(/^PACKET_ANSWER_TAKEN: This answer was already taken on .+ by cli\./);
  expect((await cli('undo', workbook)).status).toBe(0);
  expect((await cli('packet', 'apply', workbook, file)).out).toBe('Fields taken: 3; left: 0\n');
});

test('what is no answer, or no form, is refused in words with an exit status', async () => {
  writeFileSync(join(folder, 'cut.json'), readFileSync(file, 'utf8').slice(0, -30));
  const cut = await cli('packet', 'read', workbook, join(folder, 'cut.json'), '--json');
  expect(cut).toMatchObject({ status: 1, out: '' });
  expect(cut.error).toMatch(/^PACKET_ANSWER_UNREADABLE: The answer file is not whole/);
  expect(await cli('packet', 'make', workbook, '--programme', 'NONE', '--out', page)).toMatchObject({ status: 1 });
  expect(await cli('packet', 'make', workbook, '--out', page)).toMatchObject({ status: 2 });
  expect(await cli('packet', 'make', workbook, '--programme', 'ICC', '--out', 'p.pdf')).toMatchObject({ status: 2 });
  expect(await cli('packet', 'apply', workbook, file, '--only', 'nothing')).toMatchObject({ status: 2 });
});
