import type { Core } from '../app/core.ts';
import { readRecord } from '../workbook/records.ts';

/** Who works here, where they are in the open workbook: a restored backup may be older than the person. */
export function chosenPerson(core: Pick<Core, 'session' | 'settings'>): string | null {
  const workbook = core.session.current();
  const person = workbook && core.settings.read().personByWorkbook[workbook.id];
  return workbook && person && readRecord(workbook.database, 'person', person) ? person : null;
}
