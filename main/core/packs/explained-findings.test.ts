import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FindingCode } from '#shared/contract/packs.ts';
import type { PackEdition } from '#shared/model/pack.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { readRecord } from '../workbook/records.ts';
import { frozenDocument } from './pack-store.ts';

vi.setConfig({ testTimeout: 120_000 });

const asOf = '2021-01-04';

let app: TestCore;
let meeting: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { meetings } = await app.client.board.meetings({ asOf });
  meeting = meetings.find(({ isNext }) => isNext)?.id ?? '';
});
afterEach(async () => {
  await app.core.close();
  app.close();
});

const findings = async () => (await app.client.packs.preflight({ meeting, asOf })).findings;
const staleReport = { bg: 'Отчетите се събират до края на месеца.', en: '' };

async function issue(given: {
  explanations?: Partial<Record<FindingCode, { bg: string; en: string }>>;
  note?: string;
}) {
  const { packs } = await app.client.packs.issue({
    meeting,
    asOf,
    editions: ['internal', 'board', 'public'],
    formats: ['xlsx'],
    languages: ['bg'],
    grant: app.core.grants.give(join(app.folder, 'issued'), 'exportFolder'),
    note: '',
    ...given,
  });
  const { database } = app.core.session.workbook();
  const packOf = (wanted: PackEdition) => {
    const pack = readRecord(database, 'pack', packs.find(({ edition }) => edition === wanted)?.id ?? '');
    if (pack === null) throw new Error(`no ${wanted} edition was issued`);
    return { ...pack, colophon: frozenDocument(database, pack).colophon };
  };
  return packOf;
}

const all = async () => Object.fromEntries((await findings()).map(({ code }) => [code, { bg: `За ${code}`, en: '' }]));

test('a finding without an explanation, and without a note for all of them, is refused', async () => {
  const { noOwner: _, ...others } = await all();
  await expect(issue({ explanations: others })).rejects.toThrow(/EXPLANATION_REQUIRED/);
  await expect(issue({ explanations: { noOwner: { bg: ' ', en: '' } } })).rejects.toThrow(/INVALID_INPUT/);
  await issue({ explanations: others, note: 'Издава се въпреки всичко.' });
});

test('what was found stands before the Board with its explanation; the public edition only says that it leaves it out', async () => {
  const told = (await findings()).length;
  const packOf = await issue({ explanations: { ...(await all()), staleReport }, note: 'Останалото е известно.' });
  for (const edition of ['internal', 'board'] as const) {
    const { findings: found = [] } = packOf(edition).colophon;
    // Where a public edition is issued too, those who are not to be named in it are found besides.
    expect(found).toHaveLength(told + 1);
    expect(found).toContainEqual({
      what: { bg: '4 дейности без скорошен отчет', en: '4 activities without a recent report' },
      explanation: { bg: staleReport.bg, en: staleReport.bg },
    });
  }
  const { colophon } = packOf('public');
  expect(colophon.findings).toBeUndefined();
  expect(colophon.omissions.map(({ what }) => what.bg)).toContainEqual(
    expect.stringMatching(/^За тези материали: \d+$/),
  );
});

test('what each edition leaves out is told before the issue as it is after it', async () => {
  const before = (await app.client.packs.omissions({ meeting, asOf })).editions;
  const packOf = await issue({ explanations: await all(), note: 'Всичко.' });
  for (const { edition, omissions } of before) expect(packOf(edition).omissions).toEqual(omissions);
});

test('a finding is explained from the words of the pack before, in the language they were written in', async () => {
  expect((await findings()).map(({ lastExplanation }) => lastExplanation)).not.toContainEqual(expect.anything());
  await issue({ explanations: { staleReport }, note: 'Останалото е известно.' });
  const after = await findings();
  expect(after.find(({ code }) => code === 'staleReport')?.lastExplanation).toEqual(staleReport);
  expect(after.find(({ code }) => code === 'noOwner')?.lastExplanation).toBeNull();
});

test('the Board is not told how many records that are not for it are wanting', async () => {
  const grave = { event: { bg: 'Събитие', en: 'Event' }, probability: 5, impact: 5, status: 'open' } as const;
  app.core.session.workbook().write({ kind: 'test', actor: '' }, (tx) => {
    tx.insert('risk', { code: 'R-A', ...grave, visibility: 'internal' });
    tx.insert('risk', { code: 'R-B', ...grave, visibility: 'board' });
  });
  const unattended = (await findings()).find(({ code }) => code === 'riskUnattended');
  const count = unattended?.records.length ?? 0;
  const packOf = await issue({ explanations: await all(), note: 'Всичко.' });
  const saysOf = (edition: PackEdition) =>
    packOf(edition).colophon.findings?.find(({ what }) => /риск/.test(what.bg))?.what.bg;
  expect(saysOf('internal')).toMatch(new RegExp(`^${count} `));
  expect(saysOf('board')).toMatch(new RegExp(`^${count - 1} `));
});
