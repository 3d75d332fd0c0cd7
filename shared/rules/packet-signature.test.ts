import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PacketAnswerBody } from '#shared/model/packet-document.ts';
import { canonicalJson } from './canonical-json.ts';
import { signatureOf } from './packet-signature.ts';

const body: PacketAnswerBody = {
  format: 'sofia-roadmap-answer',
  version: 1,
  workbook: 'w',
  packet: 'p',
  answer: 'a',
  answeredBy: 'Координатор',
  answeredAt: '2021-01-04T08:00:00.000Z',
  fields: [],
};

test('is the HMAC-SHA256 of the system over the answer in its canonical form, whatever the key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.string(), (key, answeredBy) => {
      const answer = { ...body, answeredBy };
      expect(signatureOf(answer, key)).toBe(createHmac('sha256', key).update(canonicalJson(answer)).digest('hex'));
    }),
  );
});
