import { expect, test } from 'vitest';
import { timelineTicks } from '#shared/i18n/timeline-words.ts';
import { programmeSheet } from './programme-sheet.ts';

test('a programme is drawn on one sheet with its names, its day and what each mark says, whatever they contain', () => {
  const svg = programmeSheet(
    {
      heading: 'PolicyCLOUD: времева линия',
      period: { first: '2020-01-01', last: '2022-12-31' },
      asOf: '2021-01-04',
      asOfLabel: 'към 04.01.2021 г.',
      tick: timelineTicks('bg'),
      rows: [
        {
          name: 'WP3 Облачни ресурси <и> „стимули“',
          told: new Map([['d', 'D3.1: закъснение 44 дни & повече']]),
          row: {
            id: 'wp3',
            isWhole: false,
            from: '2020',
            to: null,
            marks: [
              {
                id: 'd',
                label: 'D3.1',
                status: 'delayed',
                shown: '2020-10-14',
                isDone: true,
                original: '2020-08',
                due: '2020-08',
              },
            ],
          },
        },
      ],
    },
    1_200,
  );
  expect(svg).toContain('<title>PolicyCLOUD: времева линия</title>');
  expect(svg).toContain('&lt;и&gt;');
  expect(svg).toContain('<title>D3.1: закъснение 44 дни &amp; повече</title>');
  expect(svg).toContain('към 04.01.2021 г.');
  expect(svg).toContain('2021 г.');
  expect(svg).not.toMatch(/NaN|undefined|null/);
});
