import type { Database } from 'better-sqlite3';
import type { PacketView, TakenAnswer } from '#shared/contract/packets.ts';
import type { Packet, PacketAnswer } from '#shared/model/packet.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecords } from '../workbook/records.ts';

/** The packets of a programme, or all, with the answers that were taken. Newest first. */
export function packetViews(database: Database, programme?: string): PacketView[] {
  const packets =
    programme === undefined
      ? readRecords(database, 'packet', 'archived = 0')
      : readRecords(database, 'packet', 'archived = 0 AND programme = @programme', { programme });
  return packets
    .toSorted((a, b) => (b.madeAt ?? '').localeCompare(a.madeAt ?? '') || b.id.localeCompare(a.id))
    .map((packet) => packetView(database, packet));
}

export function packetView(database: Database, packet: Packet): PacketView {
  const { id, code, programme, recipient, language, asOf, madeAt, asks } = packet;
  return {
    id,
    code: code ?? '',
    programme: programme === null ? null : nameOf(database, 'programme', programme),
    recipient: recipient ?? '',
    language,
    asOf,
    madeAt: madeAt ?? recordingOf(database, id).recordedAt,
    asked: asks?.length ?? 0,
    answers: readRecords(database, 'packetAnswer', 'packet = @id', { id })
      .map((answer) => takenAnswer(database, answer))
      .toSorted((a, b) => b.takenAt.localeCompare(a.takenAt) || b.id.localeCompare(a.id)),
  };
}

/** When an answer was taken and by whom, by the log; `id` is the answer's own. */
export function takenAnswer(database: Database, record: PacketAnswer): TakenAnswer {
  const { recordedAt, recordedBy } = recordingOf(database, record.id);
  const { bg, en } = nameOf(database, 'person', recordedBy)?.title ?? { bg: recordedBy, en: recordedBy };
  return {
    id: record.answer,
    answeredBy: record.answeredBy ?? '',
    answeredAt: record.answeredAt,
    takenAt: recordedAt,
    takenBy: { bg, en },
    taken: record.taken?.length ?? 0,
    left: record.left?.length ?? 0,
  };
}
