import { expect, test } from 'vitest';
import { openStarterCore } from '../../testing/open-starter.ts';
import { draftOf } from '../freeze-editions.ts';

const asOf = '2021-01-04';

test('a note that is numbered in the chart of an indicator is not told once more beside it', async () => {
  const { core, client, close } = openStarterCore();
  try {
    const { kpis } = await client.kpis.list({ asOf });
    const { meetings } = await client.board.meetings({});
    const meeting = meetings.find(({ isNext }) => isNext)?.id ?? '';
    const noteOf = (code: string) => `Бележка към ${code}, казана веднъж.`;
    for (const { id, code, formula, valueType } of kpis) {
      if (formula !== null || code === null) continue;
      const quantity = { value: valueType === 'yesNo' ? 1 : 5, qualifier: 'exactly' } as const;
      await client.kpis.addReading({ kpi: id, asOf, quantity, note: { bg: noteOf(code) } });
    }
    const pages = draftOf(core, { meeting }, 'board').kpis ?? [];
    expect(pages.some(({ chart }) => chart === null)).toBe(true);
    expect(pages.some(({ chart }) => chart !== null)).toBe(true);
    for (const { code, notes, chart } of pages) {
      const told = [...notes, ...(chart?.notes ?? [])].filter(({ bg }) => bg.includes(noteOf(code)));
      expect(told).toHaveLength(1);
    }
  } finally {
    close();
  }
});
