import type { PacketField, PacketValue } from '#shared/model/packet-document.ts';
import type { Language } from '#shared/model/values.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';

export type Unreadable = 'notDate' | 'notDay' | 'notPercent';
export type Read = { readonly value: PacketValue } | { readonly unreadable: Unreadable };

/** What was typed, understood as the application understands it. */
export function readInput({ kind }: Pick<PacketField, 'kind'>, typed: string): Read {
  const text = typed.trim();
  switch (kind) {
    case 'text':
    case 'longText':
    case 'files':
      return { value: text };
    case 'choice':
      return { value: text === '' ? null : text };
    case 'percent': {
      if (text === '') return { value: null };
      const number = /^(\d{1,3}) ?%?$/.exec(text)?.[1];
      return number !== undefined && Number(number) <= 100 ? { value: Number(number) } : { unreadable: 'notPercent' };
    }
    case 'partialDate':
    case 'day': {
      if (text === '') return { value: null };
      const date = parsePartialDate(text);
      if (date === null) return { unreadable: 'notDate' };
      return kind === 'day' && precisionOf(date) !== 'day' ? { unreadable: 'notDay' } : { value: date };
    }
  }
}

/** A value as it stands in its input: what `readInput` reads back to the same. */
export function typedOf({ kind }: Pick<PacketField, 'kind'>, value: PacketValue, language: Language): string {
  if (value === null || value === '') return '';
  return kind === 'partialDate' || kind === 'day' ? formatPartialDate(String(value), language) : String(value);
}

/** The same for a person to read: a choice by its word. */
export function shownOf(field: PacketField, value: PacketValue, language: Language, percent: string): string {
  if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label ?? '';
  if (field.kind === 'percent') return value === null ? '' : percent.replace('{{value}}', String(value));
  return typedOf(field, value, language);
}
