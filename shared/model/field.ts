import { z } from 'zod';
import {
  bilingualPatchSchema,
  bilingualSchema,
  daySchema,
  decimalSchema,
  instantSchema,
  localDateTimeSchema,
  moneySchema,
  partialDateSchema,
  quantitySchema,
} from './values.ts';

/**
 * The kinds of field a record is made of. One description serves the schema at the wall, the columns in the workbook,
 * the change log, history in words, search and the editors on screen.
 */
export type FieldKind =
  | 'text'
  | 'bilingual'
  | 'partialDate'
  | 'day'
  | 'instant'
  | 'localDateTime'
  | 'quantity'
  | 'money'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'choice'
  | 'reference'
  | 'json';

export interface Field<Value = unknown, Patch = Value> {
  readonly kind: FieldKind;
  /** What the application reads back. */
  readonly schema: z.ZodType<Value>;
  /** What a person may send. */
  readonly patch: z.ZodType<Patch>;
  readonly required: boolean;
  /** The value of a record that was created without this field. */
  readonly initial: Value;
  /** Only for `reference`: the entity it points at. */
  readonly target?: string;
  /** Only for `choice`. */
  readonly options?: readonly string[];
  /** Set by the core from a dedicated action (a report, a moved date), never by editing the field. */
  readonly governed: boolean;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a bound that accepts every field
export type AnyField = Field<any, any>;
export type ValueOf<F> = F extends Field<infer Value, infer _> ? Value : never;
export type PatchOf<F> = F extends Field<infer _, infer Patch> ? Patch : never;

interface Parts<Value> {
  kind: FieldKind;
  schema: z.ZodType<Value>;
  target?: string;
  options?: readonly string[];
}

function optional<Value>({ kind, schema, ...rest }: Parts<Value>): Field<Value | null> {
  return {
    kind,
    schema: schema.nullable(),
    patch: schema.nullable(),
    required: false,
    initial: null,
    governed: false,
    ...rest,
  };
}

function required<Value>({ kind, schema, ...rest }: Parts<Value>): Field<Value> {
  // A required field has no initial value: creating without it is refused by the schema.
  return { kind, schema, patch: schema, required: true, initial: undefined as Value, governed: false, ...rest };
}

const lineSchema = z.string().trim().min(1).max(2_000);

const parts = {
  text: { kind: 'text', schema: lineSchema },
  partialDate: { kind: 'partialDate', schema: partialDateSchema },
  day: { kind: 'day', schema: daySchema },
  instant: { kind: 'instant', schema: instantSchema },
  localDateTime: { kind: 'localDateTime', schema: localDateTimeSchema },
  quantity: { kind: 'quantity', schema: quantitySchema },
  money: { kind: 'money', schema: moneySchema },
  integer: { kind: 'integer', schema: z.int() },
  decimal: { kind: 'decimal', schema: decimalSchema },
  boolean: { kind: 'boolean', schema: z.boolean() },
} as const satisfies Record<string, Parts<never> | Parts<unknown>>;

export const field = {
  text: () => optional<string>(parts.text),
  requiredText: () => required<string>(parts.text),
  partialDate: () => optional<string>(parts.partialDate),
  day: () => optional<string>(parts.day),
  requiredDay: () => required<string>(parts.day),
  instant: () => optional<string>(parts.instant),
  localDateTime: () => optional<string>(parts.localDateTime),
  quantity: () => optional<z.infer<typeof quantitySchema>>(parts.quantity),
  requiredQuantity: () => required<z.infer<typeof quantitySchema>>(parts.quantity),
  money: () => optional<z.infer<typeof moneySchema>>(parts.money),
  /** `from`–`to` is what a person may send: a slip of the keyboard must not become a billion days. What is stored is read. */
  integer: (from: number, to: number): Field<number | null> => ({
    ...optional<number>(parts.integer),
    patch: z.int().min(from).max(to).nullable(),
  }),
  requiredInteger: () => required<number>(parts.integer),
  decimal: () => optional<number>(parts.decimal),
  flag: (initial = false): Field<boolean> => ({ ...required<boolean>(parts.boolean), required: false, initial }),
  bilingual: (): Field<z.infer<typeof bilingualSchema>, z.infer<typeof bilingualPatchSchema>> => ({
    kind: 'bilingual',
    schema: bilingualSchema,
    patch: bilingualPatchSchema,
    required: false,
    initial: { bg: '', en: '', stale: null },
    governed: false,
  }),
  choice: <const Options extends readonly [string, ...string[]]>(
    options: Options,
    initial: Options[number],
  ): Field<Options[number]> => ({
    ...required<Options[number]>({ kind: 'choice', schema: z.enum(options), options }),
    required: false,
    initial,
  }),
  optionalChoice: <const Options extends readonly [string, ...string[]]>(
    options: Options,
  ): Field<Options[number] | null> => optional<Options[number]>({ kind: 'choice', schema: z.enum(options), options }),
  reference: (target: string) => optional<string>({ kind: 'reference', schema: z.uuid(), target }),
  requiredReference: (target: string) => required<string>({ kind: 'reference', schema: z.uuid(), target }),
  json: <Value>(schema: z.ZodType<Value>) => optional<Value>({ kind: 'json', schema }),
} as const;

/** Marks a field that changes only through its own action, because a reason or a rule goes with it. */
export function governed<F extends AnyField>(inner: F): F {
  return { ...inner, governed: true };
}
