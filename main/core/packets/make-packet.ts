import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { v7 as newId } from 'uuid';
import { DomainError } from '#shared/contract/errors.ts';
import { formatOf } from '#shared/contract/host.ts';
import type { Asked } from '#shared/contract/packets.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { PacketDocument } from '#shared/model/packet-document.ts';
import { packetFormat, packetVersion } from '#shared/model/packet-format.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { planContext } from '../plan/plan-context.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { packetRecord } from './packet-content.ts';
import { packetPage } from './packet-page.ts';
import { storedPacket, storePacket } from './packet-store.ts';
import { presentRecord } from './present-record.ts';

export interface MakePacketInput {
  /** Null for a packet about activities alone. */
  programme: string | null;
  asks: readonly Asked[];
  recipient: string;
  language: Language;
  asOf?: Day | undefined;
}

/**
 * Makes a packet and writes its form: both or neither. Throws RECORD_MISSING for what it should ask about and is not there,
 * INVALID_INPUT for a name that is not of a page, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export function makePacket(core: Core, path: string, input: MakePacketInput) {
  refuseOtherFiles(path);
  const workbook = core.session.workbook();
  const document = documentOf(core, input);
  const key = randomBytes(32);
  const page = packetPage(document, key, core.resourcesFolder);
  const { id, code, recipient, language, asOf, madeAt } = document;
  workbook.write({ kind: 'packet.make', actor: actorOf(core) }, (tx) => {
    tx.insert('packet', {
      id,
      code,
      programme: input.programme,
      recipient: recipient || null,
      language,
      asOf,
      madeAt,
      asks: input.asks.map((asked) => ({ entity: asked.entity, id: asked.id })),
      documentSha256: storePacket(tx.database, JSON.stringify(document), key),
    });
    writeAtomically(path, page);
  });
  return { id, code, name: basename(path), bytes: Buffer.byteLength(page) };
}

/** Throws RECORD_MISSING or PACKET_UNKNOWN; otherwise as `makePacket`. */
export function savePacketAgain(core: Core, path: string, id: string): { name: string } {
  refuseOtherFiles(path);
  const { database } = core.session.workbook();
  const packet = readRecord(database, 'packet', id);
  if (packet === null) throw new DomainError('RECORD_MISSING', { entity: 'packet' });
  const { document, key } = storedPacket(database, packet);
  writeAtomically(path, packetPage(document, key, core.resourcesFolder));
  return { name: basename(path) };
}

function refuseOtherFiles(path: string): void {
  if (formatOf(path) !== 'html')
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'out', message: 'a packet is a .html file' }] });
}

function documentOf(core: Core, { programme, asks, recipient, language, asOf }: MakePacketInput): PacketDocument {
  const workbook = core.session.workbook();
  const words = { i18n: i18nOf(language), language };
  const records = asks.map((asked) => {
    const record = presentRecord(workbook.database, asked, language);
    if (record === null) throw new DomainError('RECORD_MISSING', { entity: asked.entity });
    return packetRecord(record, words);
  });
  const about = programme === null ? null : readRecord(workbook.database, 'programme', programme);
  if (programme !== null && about === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  return {
    format: packetFormat,
    version: packetVersion,
    id: newId(),
    code: `PKT-${readRecords(workbook.database, 'packet').reduce((last, { code }) => Math.max(last, numberOf(code)), 0) + 1}`,
    workbook: workbook.id,
    language,
    title: about === null ? words.i18n.t('packets:activitiesTitle') : textIn(about.title, language),
    recipient,
    asOf: planContext(core, asOf).asOf,
    madeAt: new Date(core.now()).toISOString(),
    records,
  };
}

const numberOf = (code: string | null) => Number(/^PKT-(\d+)$/.exec(code ?? '')?.[1] ?? 0);
