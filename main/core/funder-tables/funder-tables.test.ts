import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import type { Language } from '#shared/model/values.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
let policyCloud: string;
beforeEach(async () => {
  app = await openStarterCore();
  const { programmes } = await app.client.programmes.list({});
  policyCloud = programmes.find(({ acronym }) => acronym === 'PolicyCLOUD')?.id ?? '';
});
afterEach(() => app.close());

async function exported(asOf: string, language: Language = 'en') {
  const path = join(app.folder, 'tables.xlsx');
  const grant = app.core.grants.give(path, 'saveFile');
  await app.client.funderTables.export({ id: policyCloud, asOf, language, format: 'xlsx', grant });
  const { sheets } = await readXlsx(readFileSync(path));
  /** The rows of a sheet by their heads. */
  return (name: string) => {
    const [head = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return rows.map((row) => Object.fromEntries(head.map((label, at) => [String(label), row[at] ?? null])));
  };
}

describe('the tables of a grant', () => {
  test('have the columns of the portal in its order', async () => {
    const path = join(app.folder, 'tables.xlsx');
    const grant = app.core.grants.give(path, 'saveFile');
    await app.client.funderTables.export({ id: policyCloud, language: 'en', format: 'xlsx', grant });
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.slice(0, 7)])).toEqual([
      [
        'Deliverables',
        [
          'Deliverable No',
          'Deliverable name',
          'Work Package No',
          'Lead beneficiary',
          'Type',
          'Dissemination level',
          'Due date (month)',
        ],
      ],
      [
        'Milestones',
        [
          'Milestone No',
          'Milestone name',
          'Work Package No',
          'Lead beneficiary',
          'Means of verification',
          'Due date (month)',
          'Due date',
        ],
      ],
      ['Critical risks', ['Risk No', 'Description of risk', 'Work Package No', 'Proposed risk-mitigation measures']],
      [
        'State of play',
        [
          'Risk No',
          'Period',
          'Did you apply risk mitigation measures?',
          'Did your risk materialise?',
          'State of the play comments',
        ],
      ],
      ['Effort', ['Reporting period', 'Beneficiary', 'Total planned', 'Total actual', 'Difference']],
    ]);
  });

  test('tell a deliverable as it stood on the day', async () => {
    const of = async (asOf: string) =>
      (await exported(asOf))('Deliverables').find((row) => row['Deliverable No'] === 'D5.8');
    expect(await of('2021-01-04')).toMatchObject({ 'Due date (month)': 32, 'Date of delivery': null });
    const later = await of('2022-12-31');
    expect(later?.['Date of delivery']).not.toBeNull();
    expect(later?.['Work Package No']).toBe('WP5');
  });

  test('say of each risk how it stood in each period, by the words of its reviews', async () => {
    const { client } = app;
    const { id } = await client.risks.create({
      code: 'R-90',
      kind: 'threat',
      event: { en: 'Data arrive late' },
      cause: {},
      effect: {},
      probability: 3,
      impact: 3,
      mitigation: { en: 'An agreement with the owners' },
      owner: null,
      identifiedOn: '2020-02-01',
      nextReview: null,
      about: { entity: 'programme', id: policyCloud },
    });
    await client.risks.setStatus({ id, status: 'materialised', on: '2020-03-01', reason: { en: 'No data in March' } });
    await client.risks.setStatus({ id, status: 'open', on: '2020-06-01', reason: { en: 'They came' } });
    await client.risks.review({
      id,
      asOf: '2020-07-01',
      probability: null,
      impact: null,
      measuresApplied: 'yes',
      text: { en: 'The agreement is signed' },
    });
    const rows = (await exported('2021-01-04'))('State of play').filter((row) => row['Risk No'] === 'R-90');
    expect(rows.map((row) => row['Did you apply risk mitigation measures?'])).toEqual(['Yes', null]);
    expect(rows.map((row) => [row['Did your risk materialise?'], row['State of the play comments']])).toEqual([
      ['Yes', 'No data in March\nThey came\nThe agreement is signed'],
      ['No', null],
    ]);
    expect((await exported('2021-01-04'))('Critical risks').find((row) => row['Risk No'] === 'R-90')).toMatchObject({
      'Description of risk': 'Data arrive late',
      'Proposed risk-mitigation measures': 'An agreement with the owners',
    });
  });

  test('add up the person-months of each partner and work package', async () => {
    const { client } = app;
    const detail = await client.programmes.get({ id: policyCloud });
    const wp5 = detail.phases.find(({ code }) => code === 'WP5');
    const [partner] = await client.records.names({ entity: 'organisation' });
    const add = (fields: Record<string, unknown>) =>
      client.records.create({
        entity: 'effort',
        fields: { programme: policyCloud, organisation: partner?.id, ...fields },
      });
    await add({ workPackage: wp5?.id, planned: 4.1, actual: 3.2 });
    await add({ workPackage: null, planned: 2.2 });
    const rows = (await exported('2021-01-04'))('Effort');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      'Reporting period': 'Whole programme',
      'WP5 planned': 4.1,
      'WP5 actual': 3.2,
      'No work package planned': 2.2,
      'No work package actual': null,
      'Total planned': 6.3,
      'Total actual': 3.2,
      Difference: -3.1,
    });
    expect(rows[1]).toMatchObject({ 'Reporting period': 'Total', 'Total planned': 6.3 });
  });
});

test('a text of the plan is no formula in the file', async () => {
  const { deliverables } = await app.client.programmes.get({ id: policyCloud });
  const [first] = deliverables;
  await app.client.records.update({
    entity: 'deliverable',
    id: first?.id ?? '',
    fields: { title: { en: '=1+1', bg: '=1+1' } },
  });
  expect((await exported('2021-01-04'))('Deliverables')[0]?.['Deliverable name']).toBe("'=1+1");
});

test('nothing is written under the name of another kind of file, or for a choice that was used', async () => {
  const path = join(app.folder, 'tables.xlsx');
  const grant = app.core.grants.give(path, 'saveFile');
  const asDocument = app.client.funderTables.export({ id: policyCloud, language: 'bg', format: 'docx', grant });
  await expect(asDocument).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const again = app.client.funderTables.export({ id: policyCloud, language: 'bg', format: 'xlsx', grant });
  await expect(again).rejects.toMatchObject({ code: 'GRANT_EXPIRED' });
  expect(existsSync(path)).toBe(false);
});
