import type { AnsweredField, PacketField, PacketFieldName, PacketRecord } from '#shared/model/packet-document.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { fieldRule, packetProblems, type PacketProblem, type PacketValues } from '#shared/rules/packet-fields.ts';
import { readInput, typedOf, type Unreadable } from './read-input.ts';

export type Typed = Readonly<Record<string, string>>;
export const keyOf = (record: Pick<PacketRecord, 'id'>, field: PacketFieldName) => `${record.id}:${field}`;

const isFresh = ({ entity }: PacketRecord, { name }: PacketField) => fieldRule(entity, name)?.isFresh === true;

/** What an input holds before anything is typed: the present value, or nothing where each time is told anew. */
export const firstTyped = (record: PacketRecord, field: PacketField, language: Language): string =>
  isFresh(record, field) ? '' : typedOf(field, field.value, language);

/** The fields of one record as they were typed. */
export function recordState(record: PacketRecord, typed: Typed, language: Language) {
  const typedIn = (field: PacketField) => typed[keyOf(record, field.name)] ?? firstTyped(record, field, language);
  const fieldNamed = (name: PacketFieldName) => record.fields.find((field) => field.name === name);
  const rawChanged = (field: PacketField): boolean => {
    const read = readInput(field, typedIn(field));
    if ('unreadable' in read) return true;
    return isFresh(record, field) ? (read.value ?? '') !== '' : (read.value ?? '') !== (field.value ?? '');
  };
  const chosen = (name: PacketFieldName): string => {
    const field = fieldNamed(name);
    return field === undefined ? '' : typedIn(field);
  };
  const changes = (name: PacketFieldName): boolean => {
    const field = fieldNamed(name);
    return field !== undefined && rawChanged(field);
  };
  /** What has nothing to say yet is not shown, and not answered. */
  const isShown = ({ name }: PacketField): boolean => {
    switch (name) {
      case 'achievedOn':
        return chosen('achieved') !== 'no';
      case 'statusSince':
        return changes('status');
      case 'forecastReason':
        return changes('forecast');
      case 'asOf':
      case 'progressPercent':
      case 'done':
      case 'next':
      case 'blockers':
      case 'askOfBoard':
        return chosen('light') !== '';
      case 'files':
        // Of a report they prove what it says; of a milestone they may come alone.
        return fieldNamed('light') === undefined || chosen('light') !== '';
      default:
        return true;
    }
  };
  const isChanged = (field: PacketField) => isShown(field) && isTold(field);
  // The day of a new state is told even where it is the day of the old one.
  const isTold = (field: PacketField) => rawChanged(field) || (field.name === 'statusSince' && typedIn(field) !== '');
  return { typedIn, isShown, isChanged };
}

export interface FormProblem {
  readonly record: PacketRecord;
  readonly field: PacketField;
  readonly code: PacketProblem['code'] | Unreadable;
}

export interface FormAnswer {
  readonly fields: AnsweredField[];
  readonly problems: FormProblem[];
}

/** Everything that is answered, and what stands in the way of taking it. */
export function formAnswer(records: readonly PacketRecord[], typed: Typed, language: Language, today: Day): FormAnswer {
  const fields: AnsweredField[] = [];
  const problems: FormProblem[] = [];
  for (const record of records) {
    const state = recordState(record, typed, language);
    const answered: Partial<Record<PacketFieldName, PacketValues[PacketFieldName]>> = {};
    const present: PacketValues = Object.fromEntries(record.fields.map(({ name, value }) => [name, value]));
    const unreadable = new Set<PacketFieldName>();
    for (const field of record.fields.filter(state.isChanged)) {
      const read = readInput(field, state.typedIn(field));
      if ('unreadable' in read) {
        unreadable.add(field.name);
        problems.push({ record, field, code: read.unreadable });
        continue;
      }
      answered[field.name] = read.value;
      fields.push({ record: record.id, field: field.name, value: read.value });
    }
    for (const { field: name, code } of packetProblems(record.entity, answered, present, today)) {
      const field = record.fields.find((one) => one.name === name);
      if (field !== undefined && !unreadable.has(name)) problems.push({ record, field, code });
    }
  }
  return { fields, problems };
}

/** The inputs as an earlier answer left them. */
export function typedFromAnswer(
  records: readonly PacketRecord[],
  fields: readonly AnsweredField[],
  language: Language,
): Typed {
  const typed: Record<string, string> = {};
  for (const { record: id, field: name, value } of fields) {
    const record = records.find((one) => one.id === id);
    const field = record?.fields.find((one) => one.name === name);
    if (record !== undefined && field !== undefined) typed[keyOf(record, name)] = typedOf(field, value, language);
  }
  return typed;
}
