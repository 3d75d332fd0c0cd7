import { v7 as newId } from 'uuid';
import type { Workbook } from '../core/workbook/workbook.ts';

export interface GeneratedSize {
  activities: number;
  kpis: number;
  readingsPerKpi: number;
}

/** Numbers from a seed: the same workbook every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const words = {
  bg: [
    'електронни',
    'услуги',
    'район',
    'данни',
    'платформа',
    'транспорт',
    'училище',
    'градски',
    'отворени',
    'сензори',
    'енергия',
    'вода',
  ],
  en: [
    'electronic',
    'services',
    'district',
    'data',
    'platform',
    'transport',
    'school',
    'urban',
    'open',
    'sensors',
    'energy',
    'water',
  ],
};

/** Fills a workbook with a plan of a size that a city may reach, for measuring; the words are drawn, the shape is real. */
export function generateInto(workbook: Workbook, { activities, kpis, readingsPerKpi }: GeneratedSize): void {
  const random = seeded(20_201_022);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item; // never empty
  const text = (language: 'bg' | 'en') => Array.from({ length: 6 }, () => pick(words[language])).join(' ');
  const bilingual = () => ({ bg: text('bg'), en: text('en') });
  workbook.write({ kind: 'workbook.create', actor: 'bench', final: true }, (tx) => {
    tx.insert('plan', { reportingCadence: 'quarterly', graceDays: 15, dueSoonWorkingDays: 10, viewAsOf: '2021-01-04' });
    const areas = ['FA-1', 'FA-2', 'FA-3', 'FA-4'].map((code) =>
      tx.insert('strategyNode', { code, level: 'focusArea', title: bilingual() }),
    );
    const units = Array.from({ length: 20 }, (_, index) =>
      tx.insert('organisation', { code: `ORG-${index}`, name: bilingual() }),
    );
    for (let index = 0; index < activities; index += 1) {
      const due = pick(['2020-12', '2021', '2021-Q3', '2022-H1', '2021-06-30', null]);
      const id = tx.insert('activity', {
        id: newId(),
        code: `ACT-${index + 1}`,
        sortOrder: index,
        title: bilingual(),
        description: bilingual(),
        focusArea: pick(areas),
        responsible: pick(units),
        lifecycle: pick(['indicative', 'active', 'active', 'done', 'onHold']),
        start: '2020-06',
        due,
        baselineDue: due,
      });
      if (random() < 0.7)
        tx.insert('report', {
          entity: 'activity',
          record: id,
          asOf: pick(['2020-06-30', '2020-09-30', '2020-12-15', '2021-01-04']),
          light: pick(['onTrack', 'onTrack', 'atRisk', 'delayed']),
          done: bilingual(),
        });
    }
    for (let index = 0; index < kpis; index += 1) {
      const kpi = tx.insert('kpi', {
        code: `KPI-${index + 1}`,
        sortOrder: index,
        title: bilingual(),
        unit: bilingual(),
      });
      for (let month = 0; month < readingsPerKpi; month += 1) {
        const year = 2020 - Math.floor(month / 12);
        tx.insert('reading', {
          kpi,
          asOf: `${year}-${String(12 - (month % 12)).padStart(2, '0')}-28`,
          quantity: { value: Math.floor(random() * 10_000), qualifier: 'exactly' },
        });
      }
    }
  });
}
