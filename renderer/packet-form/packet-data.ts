import type { PacketDocument } from '#shared/model/packet-document.ts';
import type { catalogues } from '#shared/i18n/catalogues.ts';

type Texts = (typeof catalogues)['bg']['packets'];

/** What stands in the page beside the script: the packet, the key of its answers, and the words of its language. */
export interface PacketData {
  readonly document: PacketDocument;
  /** Hexadecimal, 32 bytes. */
  readonly key: string;
  readonly texts: Pick<Texts, 'form' | 'problem' | 'nothing' | 'percent' | 'group'>;
}

/** Throws where the page has no packet in it. */
export function packetData(): PacketData {
  const text = document.querySelector('#packet')?.textContent;
  if (!text) throw new Error('a page without a packet');
  return JSON.parse(text) as PacketData; // written by the application beside this script
}
