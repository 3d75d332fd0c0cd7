import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompareBasis } from '#shared/contract/compare.ts';
import { atOnce } from '../app/turns.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { compareSides } from './compare-sides.ts';

let app: TestCore;
let now: number;
beforeEach(async () => {
  now = Date.parse('2021-01-04T08:00:00Z');
  app = await openStarterCore(() => now);
});
afterEach(() => app.close());

const workbook = () => app.core.session.workbook();
const begin = (basis: CompareBasis) =>
  compareSides(workbook().database, {
    from: { kind: 'day', day: '2020-10-01' },
    to: { kind: 'day', day: '2021-02-10' },
    basis,
  });
const retitle = async (bg: string) => {
  const { rows } = await app.client.activities.rows({ ids: [await firstId()] });
  await app.client.records.update({ entity: 'activity', id: rows[0]?.id ?? '', fields: { title: { bg } } });
};
const firstId = async () => (await app.client.records.names({ entity: 'activity' }))[0]?.id ?? '';

test.each(['true', 'known'] as const)(
  'by what was %s: what is written while it takes its turns is not in it, and the next one has it',
  async (basis) => {
    now = Date.parse('2021-02-10T08:00:00Z');
    const without = atOnce(begin(basis));
    const running = begin(basis);
    running.next();
    await retitle('Друго име');
    expect(atOnce(running)).toEqual(without);
    const after = atOnce(begin(basis)).comparison;
    expect(JSON.stringify(after)).toContain('Друго име');
  },
);

test('a workbook that is closed meanwhile ends it, and is closed whole', () => {
  const running = begin('known');
  running.next();
  app.core.session.close();
  expect(() => atOnce(running)).toThrow(expect.objectContaining({ code: 'NO_WORKBOOK' }));
});

test('whoever asked and left has it stopped, and nothing is kept open', async () => {
  const { database } = workbook();
  const logged: unknown[] = [];
  app.core.logger.error = (...message) => void logged.push(message);
  const abort = new AbortController();
  const asked = app.client.compare.compare(
    { from: { kind: 'day', day: '2020-10-01' }, to: { kind: 'day', day: '2021-01-04' }, basis: 'known' },
    { signal: abort.signal },
  );
  abort.abort();
  await expect(asked).rejects.toThrow(/abort/i);
  expect(logged).toEqual([]);
  // With a reader left over the log beside the file could not be emptied.
  const [checkpoint] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  expect(checkpoint?.busy).toBe(0);
});
