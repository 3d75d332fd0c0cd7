import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { readRecords } from '../workbook/records.ts';

let app: TestCore;
let owner: { entity: 'activity'; record: string };
beforeEach(async () => {
  app = await openStarterCore();
  owner = { entity: 'activity', record: readRecords(database(), 'activity', "code = 'ACT-01'")[0]?.id ?? '' };
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const count = (table: string) => Number(database().prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const all = (record: string) => app.client.attachments.of({ record });
const refusal = (code: string): unknown => expect.objectContaining({ code });

function fileNamed(name: string, content = 'съдържание'): string {
  const path = join(app.folder, name);
  writeFileSync(path, content);
  return path;
}
/** A file that was chosen in a form, and is attached when the form is saved. */
async function staged(path: string, how: 'copy' | 'link' = 'copy'): Promise<string> {
  const made = await app.client.attachments.stage({ grant: app.core.grants.give(path, 'attachFile'), how });
  if (made.outcome !== 'staged') throw new Error('it was asked about');
  return made.staged;
}

describe('evidence', () => {
  const report = (evidence: string[], light: 'onTrack' | 'delayed' = 'onTrack') =>
    app.client.activities.report({
      id: owner.record,
      asOf: '2021-01-04',
      light,
      progressPercent: null,
      done: { bg: 'Подписан договор.' },
      next: {},
      blockers: {},
      askOfBoard: {},
      riskReviews: [],
      evidence,
    });

  test('goes with the report in one action: one undo takes back both, one redo brings both back', async () => {
    const files = [await staged(fileNamed('договор.pdf')), await staged(fileNamed('протокол.pdf', 'друго'), 'link')];
    const { reportId } = await report(files);
    expect(await all(reportId)).toMatchObject([
      { fileName: 'договор.pdf' },
      { fileName: 'протокол.pdf', kind: 'link' },
    ]);
    expect(await app.client.attachments.counts({ records: [reportId, owner.record] })).toEqual({ [reportId]: 2 });
    await app.client.history.undo();
    expect(await all(reportId)).toEqual([]);
    expect(readRecords(database(), 'report', 'id = @reportId', { reportId })).toEqual([]);
    await app.client.history.redo();
    expect(await all(reportId)).toHaveLength(2);
  });

  test('of a report that was refused is still there for the next try', async () => {
    const file = await staged(fileNamed('договор.pdf'));
    await expect(report([file], 'delayed')).rejects.toEqual(refusal('EXPLANATION_REQUIRED'));
    const { reportId } = await report([file]);
    expect(await all(reportId)).toHaveLength(1);
    await expect(report([file])).rejects.toEqual(refusal('GRANT_EXPIRED')); // attached once
  });

  test('of a milestone goes with its achievement', async () => {
    const milestone = readRecords(database(), 'milestone')[0]?.id ?? '';
    const attachments = [await staged(fileNamed('протокол.pdf'))];
    await app.client.programmes.achieveMilestone({ id: milestone, achieved: 'yes', on: '2021-01-04', attachments });
    expect(await all(milestone)).toMatchObject([{ fileName: 'протокол.pdf' }]);
    const [entry] = (await app.client.history.list({ limit: 1 })).entries;
    expect(entry?.kind).toBe('milestone.achieve');
  });

  test('that is not wanted any more leaves nothing behind, unless it is kept for another', async () => {
    const alone = await staged(fileNamed('а.pdf', 'а'));
    const shared = await staged(fileNamed('б.pdf', 'б'));
    await app.client.attachments.attach({ ...owner, staged: [await staged(fileNamed('в.pdf', 'б'))] });
    await app.client.attachments.unstage({ staged: alone });
    await app.client.attachments.unstage({ staged: shared });
    expect([count('_file'), count('_file_part')]).toEqual([1, 1]);
    await expect(app.client.attachments.attach({ ...owner, staged: [alone] })).rejects.toEqual(
      refusal('GRANT_EXPIRED'),
    );
    expect(checkWorkbook(database()).findings).toEqual([]);
  });

  test('whose link is broken leads to the activity that was reported on', async () => {
    const path = fileNamed('таблица.xlsx');
    await report([await staged(path, 'link')]);
    renameSync(path, `${path}.away`);
    expect(await app.client.attachments.checkLinks()).toMatchObject({
      checked: 1,
      broken: [{ state: 'missing', owner: { entity: 'activity', code: 'ACT-01' } }],
    });
  });
});
