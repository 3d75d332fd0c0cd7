import { useState } from 'react';
import type { Money, Quantity } from '#shared/model/values.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { MoneyField, PartialDateField, QuantityField } from '#renderer/ui/value-fields.tsx';

// Rough readers, enough to show the fields; the real ones live with the domain's rules.
function readDate(text: string): string | null {
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (day) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
  const quarter = /^Q([1-4]) (\d{4})$/i.exec(text);
  if (quarter) return `${quarter[2]}-Q${quarter[1]}`;
  return /^\d{4}$/.test(text) ? text : null;
}
const writeDate = (date: string) => date.split('-').toReversed().join('.');

function readQuantity(text: string): Quantity | null {
  const parts = /^(≥|над|около)?\s*(\d+(?:,\d+)?)$/.exec(text);
  if (!parts?.[2]) return null;
  const qualifier = parts[1] === undefined ? 'exactly' : parts[1] === 'около' ? 'about' : 'atLeast';
  return { value: Number(parts[2].replace(',', '.')), qualifier };
}
const signs = { exactly: '', atLeast: '≥ ', atMost: '≤ ', about: '~ ' };
const writeQuantity = ({ value, qualifier }: Quantity) => `${signs[qualifier]}${value}`.replace('.', ',');

function readMoney(text: string): Money | null {
  const parts = /^([\d ]+(?:,\d\d)?)\s*(лв\.?|€)$/.exec(text);
  if (!parts?.[1]) return null;
  const minor = Math.round(Number(parts[1].replaceAll(' ', '').replace(',', '.')) * 100);
  return { minor, currency: parts[2] === '€' ? 'EUR' : 'BGN', vat: 'unknown', on: null };
}
const amount = (minor: number) =>
  (minor / 100)
    .toFixed(2)
    .replace('.', ',')
    .replaceAll(/\B(?=(\d{3})+,)/g, ' ');
const writeMoney = ({ minor, currency }: Money) => `${amount(minor)} ${currency === 'EUR' ? '€' : 'лв.'}`;

export function ValueFields() {
  const [due, setDue] = useState<string | null>('2020-Q4');
  const [start, setStart] = useState<string | null>(null);
  const [reading, setReading] = useState<Quantity | null>({ value: 70, qualifier: 'atLeast' });
  const [budget, setBudget] = useState<Money | null>({ minor: 1_000_000, currency: 'BGN', vat: 'included', on: null });
  return (
    <>
      <PartialDateField
        label="Краен срок"
        value={due}
        onChange={setDue}
        parse={readDate}
        format={writeDate}
        description="Ден, месец, тримесечие или година"
        notUnderstood="Напишете дата, например 1.10.2020, 10.2020 или Q4 2020."
      />
      <PartialDateField
        label="Начало"
        value={start}
        onChange={setStart}
        parse={readDate}
        format={writeDate}
        placeholder="1.10.2020"
        notUnderstood="Напишете дата, например 1.10.2020."
        error="Началото е след крайния срок. Поправете едното от двете."
      />
      <QuantityField
        label="Електронни услуги в районите"
        value={reading}
        onChange={setReading}
        parse={readQuantity}
        format={writeQuantity}
        suffix="услуги"
        notUnderstood="Напишете число, например 70, ≥ 70 или около 70."
      />
      <MoneyField
        label="Бюджет"
        value={budget}
        onChange={setBudget}
        parse={readMoney}
        format={writeMoney}
        explain={(money) => `${writeMoney(money)} · ${amount(Math.round(money.minor / 1.95583))} €`}
        notUnderstood="Напишете сума с валута, например 10 000 лв."
      />
      <NumberField label="Минути" defaultValue={15} minValue={0} step={5} hasSteppers className="w-36" />
      <NumberField label="Дял" defaultValue={17.5} suffix="%" className="w-36" />
    </>
  );
}
