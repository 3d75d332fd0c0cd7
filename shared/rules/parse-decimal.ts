import type { Language } from '#shared/model/values.ts';

/** A decimal number as digits, so that money never passes through a double. `fraction` may be empty. */
export interface DecimalText {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const plain = /^(\d+)(?:([.,])(\d+))?$/;
const spaced = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/;
const commaGrouped = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const dotGrouped = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;

/**
 * Reads a number as people type it (FACTS 4.2): decimal comma or point, thousands by space or no-break space, and the
 * forms that can mean only one thing (`1,234.56`, `1.234.567`). Refused (null) is what a reader could take in two ways:
 * one separator before exactly three digits, where it is not the decimal sign of the language (`1.234` in Bulgarian,
 * `1,234` in English).
 */
export function parseDecimal(text: string, language: Language): DecimalText | null {
  const trimmed = text.replaceAll(/\s/g, ' ').trim();
  const negative = /^[-−]/.test(trimmed);
  const unsigned = negative ? trimmed.slice(1).trimStart() : trimmed;

  const inSpaces = spaced.exec(unsigned);
  if (inSpaces) return decimalText(negative, inSpaces[1], inSpaces[2]);

  const simple = plain.exec(unsigned);
  if (simple) {
    const [, whole = '', separator, fraction = ''] = simple;
    const foreign = language === 'bg' ? '.' : ',';
    const couldGroup = separator === foreign && fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
    return couldGroup ? null : decimalText(negative, whole, fraction);
  }

  // A single group without decimals was seen above; what is left has two groups or both signs, and one meaning.
  const grouped = commaGrouped.exec(unsigned) ?? dotGrouped.exec(unsigned);
  return grouped ? decimalText(negative, grouped[1], grouped[2]) : null;
}

function decimalText(negative: boolean, whole = '', fraction = ''): DecimalText {
  return { negative, whole: whole.replaceAll(/[ .,]/g, ''), fraction };
}
