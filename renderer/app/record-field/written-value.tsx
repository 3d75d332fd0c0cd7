import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import {
  formatMoney,
  formatMoneyBeside,
  formatNumber,
  formatPartialDate,
  formatQuantity,
} from '#shared/i18n/format.ts';
import type { FieldKind } from '#shared/model/field.ts';
import type { Language, Money, PartialDate, Quantity } from '#shared/model/values.ts';
import { parseMoney } from '#shared/rules/parse-money.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { parseQuantity } from '#shared/rules/parse-quantity.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import type { FieldPlace } from './field-place.ts';
import { useSaveField } from './use-save-field.ts';

const writtenKinds = ['text', 'partialDate', 'day', 'quantity', 'money', 'integer', 'decimal'] as const;
type WrittenKind = (typeof writtenKinds)[number];

export const isWritten = (kind: FieldKind): kind is WrittenKind => writtenKinds.some((known) => known === kind);

interface WrittenValueProps {
  place: FieldPlace;
  kind: WrittenKind;
  value: unknown;
  isMultiline: boolean;
}

/** A value that is written the way people write it: text, a date of any precision, a number, an amount. */
export function WrittenValue({ place, kind, value, isMultiline }: WrittenValueProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const saveField = useSaveField(place);
  const written = writeValue(kind, value, language);
  const save = (text: string) => {
    if (text === '') return saveField(null);
    const understood = readValue(kind, text, language, value);
    return understood === null ? notUnderstood(kind, t) : saveField(understood);
  };
  return (
    <InlineEdit
      label={place.label}
      value={written}
      save={save}
      placeholder="—"
      isMultiline={isMultiline}
      isReadOnly={place.isReadOnly}
    >
      {kind === 'money' && value !== null ? (
        <>
          {written} <span className="text-ink-3">· {formatMoneyBeside(value as Money, language)}</span>
        </>
      ) : undefined}
    </InlineEdit>
  );
}

function writeValue(kind: WrittenKind, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : '';
    case 'partialDate':
    case 'day':
      return formatPartialDate(value as PartialDate, language);
    case 'quantity':
      return formatQuantity(value as Quantity, language);
    case 'money':
      return formatMoney(value as Money, language);
    case 'integer':
    case 'decimal':
      return formatNumber(value as number, language);
  }
}

function readValue(kind: WrittenKind, text: string, language: Language, before: unknown): unknown {
  switch (kind) {
    case 'text':
      return text;
    case 'partialDate':
      return parsePartialDate(text);
    case 'day': {
      const date = parsePartialDate(text);
      return date !== null && precisionOf(date) === 'day' ? date : null;
    }
    case 'quantity':
      return parseQuantity(text, language);
    case 'money': {
      const amount = parseMoney(text, { language });
      const known = before as Money | null;
      return amount && { ...amount, vat: known?.vat ?? 'unknown', on: known?.on ?? null };
    }
    case 'integer':
      return /^\d{1,6}$/.test(text) ? Number(text) : null;
    case 'decimal': {
      const quantity = parseQuantity(text, language);
      return quantity?.qualifier === 'exactly' ? quantity.value : null;
    }
  }
}

function notUnderstood(kind: WrittenKind, t: TFunction): string {
  if (kind === 'money') return t('moneyUnknown');
  return kind === 'quantity' || kind === 'integer' || kind === 'decimal' ? t('quantityUnknown') : t('dateUnknown');
}
