import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { readRecords } from '../../workbook/records.ts';
import { draftOf } from '../kinds/kinds.ts';

const today = '2021-02-01';
let app: TestCore;
let first: string;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse(`${today}T08:00:00Z`));
  first = meetings().find(({ code }) => code === 'DB-1')!.id;
});
afterEach(() => app.close());

const meetings = () => readRecords(app.core.session.workbook().database, 'meeting');
const told = (asOf = today) => {
  const next = meetings().find(({ code }) => code === 'DB-2')!.id;
  return (draftOf(app.core, { meeting: next, asOf }, 'board').advice ?? []).map(
    ({ state, text, age, response, effect, about }) => ({
      state,
      text: text.bg,
      age: age?.bg.replaceAll('\u00A0', ' ') ?? null,
      response: response?.bg ?? null,
      ...(effect && { effect: effect.bg }),
      ...(about && { about: about.bg }),
    }),
  );
};
const advise = async (bg: string) => {
  const [item] = readRecords(app.core.session.workbook().database, 'agendaItem', 'meeting = @first', { first });
  return (await app.client.outcomes.file({ meeting: first, item: item!.id, kind: 'advice', text: { bg, en: bg } })).id;
};
const answer = (id: string, fields: Record<string, unknown>) =>
  app.client.records.update({ entity: 'outcome', id, fields });

test('what the Board advised is told with what was done since, and what still waits with its age', async () => {
  const closed = await advise('Данните да се публикуват.');
  await advise('Да се привлекат висши училища.');
  const declined = await advise('Да се създаде фонд.');
  await answer(closed, { response: 'accepted', respondedOn: '2020-10-12' });
  await answer(declined, {
    response: 'declined',
    responseText: { bg: 'Няма правно основание.', en: 'No legal basis.' },
    respondedOn: '2020-10-20',
  });
  const action = await app.client.outcomes.carryOut({ id: closed, text: { bg: 'Публикуване.', en: 'Publishing.' } });
  await app.client.outcomes.close({ id: action.id, on: '2020-12-18', effect: {} });
  await app.client.outcomes.close({
    id: closed,
    on: '2021-01-15',
    effect: { bg: 'Данните са публични.', en: 'Public.' },
  });

  expect(told()).toEqual([
    {
      state: 'closed',
      text: 'Данните да се публикуват.',
      age: 'приключена на 15.01.2021 г.',
      response: 'приета',
      effect: 'Данните са публични.',
      about: 'ACT-12',
    },
    { state: 'awaitsResponse', text: 'Да се привлекат висши училища.', age: '123 дни без отговор', response: null },
    {
      state: 'answered',
      text: 'Да се създаде фонд.',
      age: 'отговор от 20.10.2020 г.',
      response: 'отклонена: Няма правно основание.',
      about: 'ACT-12',
    },
    { state: 'carriedOut', text: 'Публикуване.', age: 'изпълнена на 18.12.2020 г.', response: null, about: 'ACT-12' },
  ]);
});

test('what came after the day of the data is not told', async () => {
  const id = await advise('Данните да се публикуват.');
  await answer(id, { response: 'accepted', respondedOn: '2021-01-10' });
  expect(told('2021-01-04')).toMatchObject([{ state: 'awaitsResponse', age: '95 дни без отговор' }]);
  expect(told('2021-01-10')).toMatchObject([{ state: 'answered' }]);
});

test('what let its date pass stays among what is open, even when it was answered', async () => {
  const id = await advise('Данните да се публикуват.');
  await answer(id, { response: 'accepted', respondedOn: '2020-10-12', due: '2020-12' });
  expect(told()).toMatchObject([{ state: 'overdue', age: '32 дни след срока' }]);
});
