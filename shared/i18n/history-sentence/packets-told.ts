import type { Telling } from './facts-told.ts';
import { becameOf, becameText } from './touched-records.ts';

/** „направи пакет за актуализация PKT-1 на ICC за Мария Петрова“ */
export const tellPacketMade: Telling = ({ who, touched }, teller) => {
  const packet = touched.find(({ entity, event }) => entity === 'packet' && event === 'added');
  if (packet === undefined) return null;
  const recipient = becameText(packet, 'recipient');
  const owner = teller.ownerOf(packet.id);
  const values = { who, packet: teller.codeOf(packet.id), record: owner === null ? '' : teller.record(owner) };
  const sentence = owner === null ? teller.t('sentence.packet', values) : teller.t('sentence.packetOf', values);
  return recipient === '' ? sentence : `${sentence}, ${teller.t('sentence.packetFor', { recipient })}`;
};

/** „прие от отговора на Мария Петрова на пакет PKT-1: 3 полета“ */
export const tellPacketTaken: Telling = ({ who, touched }, teller) => {
  const answer = touched.find(({ entity, event }) => entity === 'packetAnswer' && event === 'added');
  if (answer === undefined) return null;
  const taken = becameOf(answer, 'taken');
  const packet = teller.ownerOf(answer.id);
  return teller.t('sentence.packetTaken', {
    who,
    by: becameText(answer, 'answeredBy') || teller.t('sentence.somebody'),
    packet: packet === null ? '' : teller.codeOf(packet),
    count: Array.isArray(taken) ? taken.length : 0,
  });
};
