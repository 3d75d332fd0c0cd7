import type { Money, PartialDate, Quantity } from '#shared/model/values.ts';
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx';

export type PartialDateFieldProps = ParsedFieldProps<PartialDate>;

/** A date as precise as it is known: „1.10.2020“, „10.2020“, „Q4 2020“, „текуща“. */
export function PartialDateField(props: PartialDateFieldProps) {
  return <ParsedField {...props} />;
}

export type QuantityFieldProps = ParsedFieldProps<Quantity>;

/** A number that may carry a qualifier: „над 200“, „≥ 70“, „около 15,5“. Its unit is the suffix. */
export function QuantityField(props: QuantityFieldProps) {
  return <ParsedField align="end" {...props} />;
}

export type MoneyFieldProps = ParsedFieldProps<Money>;

/** An amount with its currency: „10 000 лв.“, „5 112,92 €“. `explain` adds the other currency beside it. */
export function MoneyField(props: MoneyFieldProps) {
  return <ParsedField align="end" {...props} />;
}
