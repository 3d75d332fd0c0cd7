import { DomainError } from '#shared/contract/errors.ts';
import type { AnsweredRecord, AnswerRow } from '#shared/contract/packets.ts';
import { packetProblems, type PacketValues } from '#shared/rules/packet-fields.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { presentRecord } from './present-record.ts';
import { answeredOf, previewOf } from './preview-answer.ts';
import { readAnswer } from './read-answer.ts';
import { takenFrom, takeRecord } from './take-record.ts';

export interface TakeInput {
  text: string;
  /** `record:field`. */
  keys: readonly string[];
  /** The state that was previewed; taking without having looked passes null. */
  against: string | null;
}

/**
 * Takes fields of an answer as one action, and so with one undo: all of them, or none. Throws what `readAnswer` throws,
 * PACKET_ANSWER_TAKEN, PACKET_PREVIEW_OLD, PACKET_FIELD_REFUSED, or what the service of a field refuses.
 */
export function takeAnswer(core: Core, { text, keys, against }: TakeInput): { taken: number; left: number } {
  const workbook = core.session.workbook();
  const read = readAnswer(workbook, text);
  const { packet, answer, sha256, files } = read;
  const preview = previewOf(core, read);
  if (preview.alreadyTaken !== null) {
    const { takenAt, takenBy } = preview.alreadyTaken;
    throw new DomainError('PACKET_ANSWER_TAKEN', { at: takenAt, by: takenBy });
  }
  if (against !== null && against !== preview.against) throw new DomainError('PACKET_PREVIEW_OLD', {});
  const chosen = withCompanions(preview.records, keys);
  const from = takenFrom(core, answer, packet.language, { files, isTrial: false });
  const today = todayOf(core);
  const open = preview.records.flatMap(({ rows }) => rows).filter(isNews);
  const left = open.filter(({ key }) => !chosen.has(key)).map(({ key }) => key);
  workbook.write({ kind: 'packet.take', actor: actorOf(core) }, (tx) => {
    for (const record of preview.records) {
      const rows = record.rows.filter(({ key }) => chosen.has(key));
      if (rows.length === 0) continue;
      const answered = answeredOf(answer, record.id);
      const values: PacketValues = Object.fromEntries(rows.map(({ field }) => [field, answered[field] ?? null]));
      const present = presentRecord(tx.database, record, packet.language);
      if (present === null) throw new DomainError('RECORD_MISSING', { entity: record.entity });
      const [problem] = packetProblems(record.entity, values, present.values, today);
      if (problem !== undefined)
        throw new DomainError('PACKET_FIELD_REFUSED', {
          record: record.code ?? record.title.bg,
          field: problem.field,
          problem: problem.code,
        });
      takeRecord(core, present, values, from);
    }
    tx.insert('packetAnswer', {
      packet: packet.id,
      answer: answer.answer,
      sha256,
      answeredBy: answer.answeredBy || null,
      answeredAt: answer.answeredAt,
      taken: [...chosen],
      left,
    });
  });
  return { taken: chosen.size, left: left.length };
}

export const isNews = ({ state }: AnswerRow) => state === 'change' || state === 'conflict';

/** The chosen rows and what they cannot be without. Throws INVALID_INPUT for a key that has nothing to take. */
function withCompanions(records: readonly AnsweredRecord[], keys: readonly string[]): Set<string> {
  const rowByKey = new Map(records.flatMap(({ rows }) => rows.filter(isNews).map((row) => [row.key, row] as const)));
  const chosen = new Set<string>();
  for (const key of keys) {
    const row = rowByKey.get(key);
    if (row === undefined)
      throw new DomainError('INVALID_INPUT', { issues: [{ path: key, message: 'nothing to take' }] });
    for (const one of [key, ...row.companions]) chosen.add(one);
  }
  return chosen;
}
