import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePlan } from '../core/testing/generate-plan.ts';
import { createWorkbook } from '../core/workbook/workbook.ts';
import { generateKpis, starterFolder } from './generate-workbook.ts';

/**
 * Makes a workbook of any size to try things on: `node main/bench/make-workbook.ts FILE --activities 50000`, or
 * `--kpis 10000 --readings 100` for as many indicators with so many readings each.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    activities: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    kpis: { type: 'string', default: '0' },
    readings: { type: 'string', default: '20' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('Say which file to make.');
const workbook = createWorkbook(resolve(file), { now: Date.now, device: Buffer.alloc(8, 1) });
const began = performance.now();
generatePlan(workbook, {
  activities: Number(values.activities),
  ...(values.seed !== undefined && { seed: Number(values.seed) }),
  starterFolder,
});
generateKpis(workbook, { kpis: Number(values.kpis), readingsPerKpi: Number(values.readings) });
workbook.close();
process.stdout.write(
  `${values.activities} activities, ${values.kpis} indicators in ${Math.round((performance.now() - began) / 1000)} s\n`,
);
