import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PackChange } from '#shared/model/pack-document/summary.ts';
import { openStarterCore, type TestCore } from '../../testing/open-starter.ts';
import { readRecords } from '../../workbook/records.ts';
import { draftOf } from '../kinds/kinds.ts';

let app: TestCore;
beforeEach(async () => {
  app = await openStarterCore(() => Date.parse('2021-06-15T08:00:00Z'));
});
afterEach(() => app.close());

const database = () => app.core.session.workbook().database;
const idOf = (code: string) => readRecords(database(), 'activity', 'code = @code', { code })[0]?.id ?? '';
const frozen = (asOf = '2021-06-15') => {
  const [meeting] = readRecords(database(), 'meeting', "state = 'draft'");
  return draftOf(app.core, { meeting: meeting?.id ?? '', asOf }, 'board');
};
const changes = (asOf?: string): PackChange[] => frozen(asOf).summary?.changes ?? [];
const ofWord = (word: string, asOf?: string) => changes(asOf).filter((change) => change.word.bg === word);

test('what changed since the first meeting is what the comparison of the two days tells', () => {
  expect(ofWord('Нови в плана', '2021-01-04')).toMatchObject([
    { code: null, sentence: { text: { bg: 'В плана влязоха AP-1, AP-2, AP-3, AP-4.' } } },
  ]);
  expect(ofWord('Просрочена', '2021-01-04')).toMatchObject([{ code: 'ACT-01', status: 'overdue' }]);
});

test('a slip is told once, with its days, its moves and why, and the days are in the ledger', async () => {
  const move = (to: string, decidedOn: string, bg: string) =>
    app.client.activities.moveDue({ id: idOf('ACT-01'), to, decidedOn, reason: { bg, en: 'Awaiting the Agency' } });
  await move('2021-Q1', '2021-01-20', 'Чака се ДАЕУ');
  await move('2021-Q3', '2021-03-30', 'Обучението не е приключило');
  await app.client.activities.moveDue({
    id: idOf('ACT-14'),
    to: '2022-06',
    decidedOn: '2021-02-10',
    reason: { bg: 'По-ранно внедряване.' },
  });
  const { ledger, summary } = frozen();
  const slip = summary?.changes.find((change) => change.word.bg === 'Удължен срок');
  const text = slip?.sentence.text.bg.replaceAll('\u00A0', ' ');
  expect(text).toBe(
    'Новият срок е 3. тримесечие 2021 г. вместо края на 2020 г., с 273 дни по-късно, 2 премествания. Основание: Чака се ДАЕУ; Обучението не е приключило.',
  );
  expect(slip?.sentence.text.en).toBe(
    'The new deadline is Q3 2021 instead of end of 2020, 273 days later, 2 moves. Reason: Awaiting the Agency.',
  );
  expect(ledger[(slip?.sentence.refs[0] ?? 0) - 1]).toMatchObject({ quantity: { value: 273 } });
  expect(ofWord('Скъсен срок')).toMatchObject([{ code: 'ACT-14' }]);
});

test('a dropped activity is told with its reason, and what only changed in money or wording in one sentence', async () => {
  await app.client.activities.setLifecycle({
    id: idOf('ACT-32'),
    lifecycle: 'dropped',
    since: '2021-04-01',
    reason: { bg: 'Препоръката не е приета' },
  });
  const edit = (code: string, fields: Record<string, unknown>) =>
    app.client.records.update({ entity: 'activity', id: idOf(code), fields });
  for (const code of ['ACT-01', 'ACT-08'])
    await edit(code, { budget: { minor: 1_000_00, currency: 'BGN', vat: 'unknown', on: null } });
  await edit('ACT-08', { title: { bg: 'Дигитален двойник' }, description: { bg: 'Друго' } });
  expect(ofWord('Отпаднала')).toMatchObject([
    { code: 'ACT-32', status: 'dropped', sentence: { text: { bg: expect.stringMatching(/Основание: .* приета\.$/) } } },
  ]);
  expect(ofWord('Средства')).toMatchObject([
    { sentence: { text: { bg: 'Променени са средствата на ACT-01, ACT-08.' }, refs: [expect.any(Number)] } },
  ]);
  expect(ofWord('Текстове')).toMatchObject([{ sentence: { text: { bg: 'Променен е текстът на ACT-08.' } } }]);
});

test('what was only entered today, and was always so, is no change', () => {
  expect(ofWord('Средства', '2021-01-04')).toEqual([]);
  expect(ofWord('Текстове', '2021-01-04')).toEqual([]);
});
