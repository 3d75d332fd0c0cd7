import type { i18n } from 'i18next';
import type { AskedEntity, PacketFieldName, PacketValue } from '#shared/model/packet-document.ts';
import type { Language } from '#shared/model/values.ts';
import { fieldRule } from '#shared/rules/packet-fields.ts';
import { formatPartialDate } from './format.ts';
import { textAt } from './text-at.ts';

/** A record as far as its words depend on it: an event is held, a milestone achieved. */
export interface PacketWorded {
  readonly entity: AskedEntity;
  readonly isEvent: boolean;
}

/** The word of a choice of a packet: „постигнат“, of an event „състояло се“. */
export function packetChoiceWord(
  { isEvent }: PacketWorded,
  field: PacketFieldName,
  value: string,
  words: { i18n: i18n; language: Language },
): string {
  const set = field === 'achieved' && isEvent ? 'held' : field;
  return textAt(words.i18n, `packets:choice.${set}.${value}`) ?? value;
}

/** A value of a packet as a person reads it. */
export function packetValueText(
  record: PacketWorded,
  field: PacketFieldName,
  value: PacketValue,
  words: { i18n: i18n; language: Language },
): string {
  const t = words.i18n.getFixedT(words.language, 'packets');
  if (value === null || value === '') return t('nothing');
  switch (fieldRule(record.entity, field)?.kind) {
    case 'choice':
      return packetChoiceWord(record, field, String(value), words);
    case 'day':
    case 'partialDate':
      return formatPartialDate(String(value), words.language);
    case 'percent':
      return t('percent', { value });
    case 'files':
      return String(value).replaceAll('\n', ', ');
    default:
      return String(value);
  }
}
