import type { PackMapDrawing, PackStrategyMap } from '#shared/model/pack-document/strategy-map.ts';
import { says, t } from './text.ts';

/** A goal, a focus area and what stands beside it. `ref` is a figure of the document's ledger. */
export function sampleStrategyMap(ref: number): PackStrategyMap {
  return {
    title: t('Карта на стратегията', 'Map of the strategy'),
    lead: says('9 дейности не допринасят за нищо.', '9 activities contribute to nothing.', ref),
    drawings: {
      bg: drawing(['Подобряване на качеството', 'на живот'], 'Изостава', '2 от 2 с отчет', ref),
      en: drawing(['Improving the quality', 'of life'], 'Falling behind', '2 of 2 reported', ref),
    },
    legend: [
      { kind: 'contributes', word: t('допринася', 'contributes') },
      { kind: 'supports', word: t('подкрепя', 'supports') },
      { kind: 'measures', word: t('измерва', 'measures') },
    ],
    alt: t('Цели: GOAL-2 изостава.', 'Goals: GOAL-2 is falling behind.'),
    levels: null,
  };
}

const text = (size: number) => ({ size, height: size * 1.25 });

function drawing(title: string[], word: string, note: string, ref: number): PackMapDrawing {
  return {
    width: 400,
    height: 120,
    padX: 5,
    padY: 3,
    barGap: 2,
    barHeight: 3,
    gaps: { head: 1.4, note: 3, counts: 2.6 },
    head: text(6.8),
    title: text(7.6),
    note: text(6.8),
    mark: 5.6,
    columns: [
      { x: 0, width: 132, title: '' },
      { x: 180, width: 110, title: '' },
    ],
    cards: [
      {
        kind: 'node',
        x: 0,
        y: 0,
        width: 132,
        height: 60,
        code: 'GOAL-2',
        title,
        light: 'red',
        word,
        shares: [
          { status: 'onTrack', share: 0.5 },
          { status: 'overdue', share: 0.25 },
          { status: 'noRecentReport', share: 0.25 },
        ],
        note: [note],
        refs: [ref],
      },
      ...(['green', 'amber', 'unknown', 'none'] as const).map((light, index) => ({
        kind: 'node' as const,
        x: 180,
        y: index * 30,
        width: 110,
        height: 24,
        code: `FA-${index + 1}`,
        title: [],
        light,
        word,
        shares: [],
        note: [],
        refs: [],
      })),
      {
        kind: 'group',
        x: 300,
        y: 0,
        width: 100,
        height: 40,
        heading: ['Без фокусна област'],
        summary: [note],
        counts: [
          { status: 'completed', count: 5 },
          { status: 'delayed', count: 1 },
          { status: 'planned', count: 1 },
          { status: 'suspended', count: 1 },
          { status: 'dropped', count: 1 },
        ],
        refs: [ref],
      },
    ],
    curves: [
      {
        kind: 'contributes',
        thickness: 1,
        points: [
          { x: 132, y: 20 },
          { x: 155, y: 20 },
          { x: 160, y: 10 },
          { x: 180, y: 10 },
        ],
      },
      {
        kind: 'part',
        thickness: 0.6,
        points: [
          { x: 8, y: 60 },
          { x: 8, y: 90 },
          { x: 20, y: 90 },
        ],
      },
    ],
  };
}
