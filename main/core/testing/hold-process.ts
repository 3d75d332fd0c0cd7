import { openWorkbook } from '../workbook/workbook.ts';
import { testDevice } from './temporary-workbook.ts';

// Opens the workbook it is given, says how, and stays until it is killed.
const { readOnly, lockedBy } = await openWorkbook(process.argv[2] ?? '', { now: Date.now, device: testDevice });
process.stdout.write(`${JSON.stringify({ readOnly, holder: lockedBy?.holder ?? null })}\n`);
setInterval(() => undefined, 60_000);
