import { join } from 'node:path';
import { generatePlan } from '../core/testing/generate-plan.ts';
import { generatedTitle } from '../core/testing/generated-titles.ts';
import { seededNumbers } from '../core/testing/seeded.ts';
import type { Workbook } from '../core/workbook/workbook.ts';

export interface GeneratedSize {
  activities: number;
  kpis: number;
  readingsPerKpi: number;
}

export const starterFolder = join(import.meta.dirname, '../../resources/starter');

/** Fills a workbook with a plan and indicators of a size that a city may reach, for measuring. */
export function generateInto(workbook: Workbook, { activities, ...size }: GeneratedSize): void {
  generatePlan(workbook, { activities, starterFolder });
  generateKpis(workbook, size);
}

export function generateKpis(workbook: Workbook, { kpis, readingsPerKpi }: Omit<GeneratedSize, 'activities'>): void {
  if (kpis === 0) return;
  const draw = seededNumbers(kpis);
  workbook.write({ kind: 'workbook.create', actor: 'bench', final: true }, (tx) => {
    for (let index = 0; index < kpis; index += 1) {
      const kpi = tx.insert('kpi', {
        code: `KPI-G${index + 1}`,
        sortOrder: 1_000 + index,
        title: generatedTitle(draw, null),
        unit: { bg: 'брой', en: 'number' },
      });
      for (let month = 0; month < readingsPerKpi; month += 1) {
        const year = 2020 - Math.floor(month / 12);
        tx.insert('reading', {
          kpi,
          asOf: `${year}-${String(12 - (month % 12)).padStart(2, '0')}-28`,
          quantity: { value: draw(10_000), qualifier: 'exactly' },
        });
      }
    }
  });
}
