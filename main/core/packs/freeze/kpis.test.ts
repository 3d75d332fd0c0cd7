import { expect, test } from 'vitest';
import { openStarterCore } from '../../testing/open-starter.ts';
import { draftOf } from '../kinds/kinds.ts';

const asOf = '2021-01-04';

test('a note that is numbered in the chart of an indicator is not told once more beside it', async () => {
  const { core, client, close } = await openStarterCore();
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

test('what an indicator came to by year is told with references, its gaps named, and not where it is the value itself', async () => {
  const { core, client, close } = await openStarterCore();
  try {
    const { meetings } = await client.board.meetings({});
    const meeting = meetings.find(({ isNext }) => isNext)?.id ?? '';
    const workbook = core.session.workbook();
    const create = (fields: object) =>
      workbook.write({ kind: 'kpi.create', actor: 'test' }, (tx) =>
        tx.insert('kpi', {
          title: { bg: 'Обучени служители', en: 'Staff trained' },
          unit: { bg: 'служители', en: 'staff' },
          frequency: 'quarterly',
          ...fields,
        }),
      );
    const summed = create({ code: 'KPI-S', accumulation: 'perPeriod', aggregation: 'sum' });
    const growing = create({ code: 'KPI-C', accumulation: 'cumulative' });
    const stock = create({ code: 'KPI-T', accumulation: 'snapshot' });
    const days = ['2019-12-31', '2020-03-31', '2020-06-30', '2020-12-31'];
    for (const [index, on] of days.entries())
      for (const kpi of [summed, growing, stock])
        await client.kpis.addReading({ kpi, asOf: on, quantity: { value: 10 + index, qualifier: 'exactly' } });
    const { kpis, ledger } = draftOf(core, { meeting }, 'board');
    const of = (code: string) => (kpis ?? []).find((kpi) => kpi.code === code)?.years;
    expect(of('KPI-S')).toMatchObject({
      how: { bg: 'сбор на периодите' },
      totals: [
        { text: { bg: expect.stringMatching(/^2020 г\. – 36\sслужители \(без 3\.\sтримесечие 2020\sг\.\)$/u) } },
        { text: { bg: expect.stringMatching(/^2019 г\. – 10\sслужители \(без /u) } },
      ],
    });
    expect(of('KPI-C')?.totals.map(({ text }) => text.en.slice(0, 9))).toEqual(['2020 – 13', '2019 – 10']);
    expect(of('KPI-T')).toBeUndefined();
    const refs = (of('KPI-S')?.totals ?? []).flatMap(({ refs: cited }) => cited);
    expect(refs).toHaveLength(2);
    const cited = ledger.find(({ ref }) => ref === refs[0]);
    expect(cited).toMatchObject({
      what: { bg: 'KPI-S: за 2020 г.' },
      quantity: { value: 36 },
      rule: { en: 'sum of the periods' },
      reading: null,
    });
    // The last year of what grows is the value itself: one figure with one number.
    const growingPage = (kpis ?? []).find(({ code }) => code === 'KPI-C');
    expect(growingPage?.years?.totals[0]?.refs).toEqual(growingPage?.value?.refs);
    // The last value of a year is a reading: correcting it prepares an erratum.
    const [last] = of('KPI-C')?.totals[1]?.refs ?? [];
    expect(ledger.find(({ ref }) => ref === last)?.reading).toEqual(expect.any(String));
  } finally {
    close();
  }
});

test('an indicator with one year whose value stands on its page already tells no years', async () => {
  const { core, client, close } = await openStarterCore();
  try {
    const { meetings } = await client.board.meetings({});
    const document = draftOf(core, { meeting: meetings.find(({ isNext }) => isNext)?.id ?? '' }, 'board');
    for (const { years } of document.kpis ?? []) expect(years === undefined || years.totals.length > 1).toBe(true);
  } finally {
    close();
  }
});
