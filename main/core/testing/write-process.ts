import { openWorkbook } from '../workbook/workbook.ts';
import { testDevice } from './temporary-workbook.ts';

// Writes until it is killed; says the id of each record after its write came back.
const workbook = await openWorkbook(process.argv[2] ?? '', { now: Date.now, device: testDevice }, { backUp: false });
const edit = { kind: 'test.edit', actor: 'test' };
const organisation = workbook.write(edit, (tx) => tx.insert('organisation', { name: { bg: 'Иновативна София' } }));
function writeOn(count: number): void {
  const id = workbook.write(edit, (tx) => {
    tx.update('organisation', organisation, { contact: `${count}` });
    return tx.insert('person', { name: { bg: `Лице ${count}`, en: `Person ${count}` }, organisation });
  });
  process.stdout.write(`${id}\n`);
  setImmediate(writeOn, count + 1);
}
writeOn(1);
