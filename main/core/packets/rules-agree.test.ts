import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnsweredField, PacketRecord, PacketValue } from '#shared/model/packet-document.ts';
import { packetProblems } from '#shared/rules/packet-fields.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { answerTo, packetInPage, type PacketInPage } from '../testing/packet-answer.ts';
import { readRecords } from '../workbook/records.ts';
import { makePacket } from './make-packet.ts';
import { previewAnswer } from './preview-answer.ts';

let app: TestCore;
let packet: PacketInPage;
beforeAll(async () => {
  app = await openStarterCore();
  const { database } = app.core.session.workbook();
  const asked = (entity: 'milestone' | 'programme' | 'activity', code: string) => ({
    entity,
    id: readRecords(database, entity, 'code = @code', { code })[0]?.id ?? '',
  });
  const asks = [asked('milestone', 'ICC-E07'), asked('programme', 'PRG-ICC'), asked('activity', 'ACT-01')];
  const path = join(app.folder, 'packet.html');
  makePacket(app.core, path, { programme: null, asks, recipient: '', language: 'bg' });
  packet = packetInPage(readFileSync(path, 'utf8'));
});
afterAll(() => app.close());

const dates = ['2020', '2020-12', '2021-01-04', '2021-01-05', '2021', '2022-Q1', 'ongoing', null];
const valuesOf = ({ kind, choices }: PacketRecord['fields'][number]): fc.Arbitrary<PacketValue> => {
  switch (kind) {
    case 'choice':
      return fc.constantFrom(...choices.map(({ value }) => value));
    case 'day':
      return fc.constantFrom('2020-12-31', '2021-01-04', '2021-01-05', null);
    case 'partialDate':
      return fc.constantFrom(...dates);
    case 'percent':
      return fc.constantFrom(0, 55, 100, null);
    case 'text':
    case 'longText':
    case 'files':
      return fc.constantFrom('', 'нещо');
  }
};

test('what the rules of packets let pass no service refuses, and what they refuse is told before any service is asked', () => {
  const answers = fc.record(
    Object.fromEntries(
      packet.document.records.flatMap((record) =>
        record.fields
          // What a file may be is not said by its field.
          .filter(({ kind }) => kind !== 'files')
          .map((field) => [`${record.id}:${field.name}`, fc.option(valuesOf(field), { nil: undefined })]),
      ),
    ),
  );
  fc.assert(
    fc.property(answers, (values) => {
      const fields = packet.document.records.flatMap((record) =>
        record.fields.flatMap(({ name }): AnsweredField[] => {
          const value = values[`${record.id}:${name}`];
          return value === undefined ? [] : [{ record: record.id, field: name, value }];
        }),
      );
      for (const record of previewAnswer(app.core, answerTo(packet, fields)).records) {
        const news = record.rows.filter(({ state }) => state === 'change' || state === 'conflict');
        const problems = packetProblems(
          record.entity,
          Object.fromEntries(news.map(({ field, answered }) => [field, answered])),
          Object.fromEntries(record.rows.map(({ field, present }) => [field, present])),
          '2021-01-04',
        );
        expect(record.rows.filter(({ problem }) => problem?.isRefusal === true)).toEqual([]);
        expect(news.some(({ problem }) => problem !== null)).toBe(problems.length > 0);
      }
    }),
    { numRuns: 150 },
  );
});
