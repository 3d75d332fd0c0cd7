import { isDomainError } from '#shared/contract/errors.ts';
import { readRecords } from '../workbook/records.ts';
import { createWorkbook, openWorkbook } from '../workbook/workbook.ts';
import { testDevice } from './temporary-workbook.ts';

// Opens (or makes) the workbook it is given and says what came of it: for users to whom the folder is not theirs.
const [, , how = '', path = ''] = process.argv;
const deps = { now: Date.now, device: testDevice };
try {
  const workbook = how === 'create' ? createWorkbook(path, deps) : await openWorkbook(path, deps);
  const names = readRecords(workbook.database, 'organisation').map(({ name }) => name.bg);
  const version = workbook.database.pragma('user_version', { simple: true });
  process.stdout.write(`${JSON.stringify({ readOnly: workbook.readOnly, version, names })}\n`);
  workbook.close();
} catch (error) {
  if (!isDomainError(error)) throw error;
  process.stdout.write(`${JSON.stringify({ code: error.code, data: error.data })}\n`);
}
