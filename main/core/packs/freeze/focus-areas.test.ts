import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { draftOf } from '../kinds/kinds.ts';

const asOf = '2021-01-04';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore();
});
afterEach(() => app.close());

async function idOf(entity: 'activity' | 'strategyNode', code: string): Promise<string> {
  const found = (await app.client.records.names({ entity })).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not there`);
  return found.id;
}

async function packAreas() {
  const { meetings } = await app.client.board.meetings({ asOf });
  const document = draftOf(app.core, { meeting: meetings[0]?.id ?? '', asOf }, 'board');
  return document.focusAreas;
}

test('a pack counts in a focus area what the screens count: what stands in it and what is tied to it, by weight', async () => {
  const [node, record] = await Promise.all([idOf('strategyNode', 'FA-4'), idOf('activity', 'ACT-05')]);
  const before = await packAreas();
  await app.client.strategy.setContribution({ node, record, relation: 'contributes', weight: 2.5 });

  const pack = await packAreas();
  const { nodes } = await app.client.strategy.map({ asOf });
  const { health } = await app.client.today.get({ asOf });
  for (const area of pack?.areas.filter(({ code }) => code !== null) ?? []) {
    const onMap = nodes.find(({ code }) => code === area.code);
    const onToday = health.areas.find((one) => one.node.code === area.code);
    const counted = { bg: onMap?.inWords.bg.counts, en: onMap?.inWords.en.counts };
    expect([area.total, onToday?.rollUp]).toEqual([onMap?.rollUp.total, onMap?.rollUp]);
    for (const { status, count, share } of area.shares)
      expect([count, share]).toEqual([onMap?.rollUp.counts[status], onMap?.rollUp.shares[status]]);
    expect(area.total === 0 ? counted : area.sentence).toEqual(counted);
  }
  const totals = (areas: typeof pack) => areas?.areas.map(({ code, total }) => [code, total]);
  expect(totals(before)).toEqual([
    ['FA-1', 10],
    ['FA-2', 1],
    ['FA-3', 0],
    ['FA-4', 4],
    [null, 21],
  ]);
  expect(totals(pack)).toEqual([
    ['FA-1', 10],
    ['FA-2', 1],
    ['FA-3', 0],
    ['FA-4', 5],
    [null, 20],
  ]);
  expect(pack?.whole.total).toBe(36);
});
