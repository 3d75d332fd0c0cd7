import { afterEach, beforeEach, expect, test } from 'vitest';
import { packDocumentSchema } from '#shared/model/pack-document.ts';
import { allActivities } from '../../testing/all-activities.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { readRecords } from '../../workbook/records.ts';
import { draftOf } from '../kinds/kinds.ts';

const asOf = '2021-01-04';

let starter: TestCore;
beforeEach(async () => {
  starter = await openStarterCore(() => Date.parse('2021-06-01T08:00:00Z'));
});
afterEach(() => starter.close());

function frozen(on = asOf) {
  const [meeting] = readRecords(starter.core.session.workbook().database, 'meeting', "state <> 'held'");
  if (meeting === undefined) throw new Error('no meeting to come');
  return draftOf(starter.core, { meeting: meeting.id, asOf: on }, 'internal');
}

const log = (code: string, given: object = {}) =>
  starter.client.risks.create({
    code,
    kind: 'threat',
    event: { bg: 'Договорът не се подписва навреме', en: 'The contract is not signed in time' },
    cause: {},
    effect: {},
    mitigation: {},
    probability: 4,
    impact: 5,
    owner: null,
    identifiedOn: '2020-10-22',
    nextReview: null,
    about: null,
    ...given,
  });

test('a plan without open risks has no section of risks, and its document not even the word', async () => {
  expect(Object.keys(frozen())).not.toContain('risks');
  const { id } = await log('R-01');
  await starter.client.risks.setStatus({ id, status: 'closed', on: asOf, reason: { bg: 'Отпадна', en: 'Gone' } });
  expect(Object.keys(frozen())).not.toContain('risks');
  expect(frozen('2021-01-03').risks?.risks).toHaveLength(1);
});

test('each open risk is told with its scores, as they were on the day of the data, each in the ledger', async () => {
  const { id } = await log('R-01', { mitigation: { bg: 'Втори доставчик', en: 'A second supplier' } });
  await starter.client.records.update({ entity: 'risk', id, fields: { response: 'reduce' } });
  await starter.client.risks.review({
    id,
    asOf: '2020-12-31',
    probability: 2,
    impact: 5,
    text: { bg: 'Жалбата е отхвърлена.', en: 'The appeal was dismissed.' },
    nextReview: '2021-01-02',
  });
  await starter.client.risks.review({ id, asOf: '2021-02-01', probability: 1, impact: 1, text: { bg: 'По-късно' } });
  const document = frozen();
  const [risk] = document.risks?.risks ?? [];
  expect(risk).toMatchObject({
    code: 'R-01',
    before: { level: 'critical', text: { bg: '20 · критичен', en: '20 · critical' } },
    after: { level: 'high', text: { bg: '10 · висок', en: '10 · high' } },
    measures: { bg: 'Намаляване: Втори доставчик', en: 'Reduce: A second supplier' },
    stateOfPlay: { text: { bg: 'Жалбата е отхвърлена.' } },
    nextReview: { overdue: true, text: { en: 'was due on 2 Jan 2021, 2 days ago' } },
  });
  const [ref] = risk?.after?.refs ?? [];
  expect(document.ledger.find((entry) => entry.ref === ref)).toMatchObject({
    what: { bg: 'R-01: оценка след мерките' },
    quantity: { value: 10 },
    asOf: { en: '31 Dec 2020' },
    rule: { bg: 'Нива на риска, версия 1' },
  });
  expect(packDocumentSchema.safeParse(document).success).toBe(true);
});

test('threats and opportunities have a matrix each, with all of it in words', async () => {
  await log('R-01');
  await log('R-02', { kind: 'opportunity', probability: 2, impact: 3 });
  await log('R-03', { probability: null, impact: null });
  const { risks } = frozen();
  expect(risks?.lead.text.bg).toBe('2 заплахи: 1 критична, 1 без оценка. 1 възможност: 1 средна.');
  expect(risks?.matrices.map(({ kind, marks }) => [kind, marks.map(({ label }) => label)])).toEqual([
    ['threat', ['R-01']],
    ['opportunity', ['R-02']],
  ]);
  expect(risks?.matrices[0]?.alt.en).toContain(
    'R-01 The contract is not signed in time: 20 · critical before measures',
  );
});

test('an activity among the exceptions says what it waits for, with the days in the ledger', async () => {
  const activities = await allActivities(starter.client, asOf);
  const idOf = (code: string) => activities.find((one) => one.code === code)?.id ?? '';
  await starter.client.activities.addDependency({ predecessor: idOf('ACT-01'), successor: idOf('ACT-22') });
  const { exceptions, ledger } = frozen();
  const reason = exceptions?.find(({ code }) => code === 'ACT-22')?.reason;
  expect(reason?.text.bg).toContain('Чака ACT-01, която закъснява с 4 дни.');
  expect(ledger.find(({ ref }) => ref === reason?.refs.at(-1))).toMatchObject({
    what: { bg: 'ACT-22: закъснение на ACT-01' },
    quantity: { value: 4 },
  });
});
