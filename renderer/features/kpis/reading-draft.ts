import type { Measured } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { Day, Language, Quantity, Visibility } from '#shared/model/values.ts';
import {
  parseReadingValue,
  readingProblem,
  type KpiMeasure,
  type KpiReach,
  type QuantityProblem,
} from '#shared/rules/kpi-values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';

/** A reading as it is being written; everything is text until it is understood. */
export interface ReadingDraft {
  value: string;
  asOf: string;
  quality: Reading['quality'];
  note: string;
  /** In whose editions of a pack the note stands. */
  visibility: Visibility;
  words: string;
  evidence: string;
  numerator: string;
  denominator: string;
  unavailable: string;
  /** `dimension:category`; empty for the whole. */
  part: string;
}

export const emptyDraft = (asOf: string): ReadingDraft => ({
  value: '',
  asOf,
  quality: 'final',
  note: '',
  visibility: 'public',
  words: '',
  evidence: '',
  numerator: '',
  denominator: '',
  unavailable: '',
  part: '',
});

/** What is wrong with a field, as a code for the form to put into words. */
export type DraftProblem =
  | 'valueMissing'
  | 'valueUnknown'
  | QuantityProblem
  | 'asOfMissing'
  | 'asOfUnknown'
  | 'inTheFuture'
  | 'unavailableMissing';
export type DraftProblems = Partial<Record<keyof ReadingDraft, DraftProblem>>;

export type ReadDraft = { measured: Measured } | { problems: DraftProblems };

interface Reader {
  kpi: KpiMeasure & KpiReach;
  language: Language;
  today: Day;
}

/** The value as typed, or what is wrong with it. */
export function readValue(
  text: string,
  { kpi, language }: Omit<Reader, 'today'>,
): { quantity: Quantity } | { problem: DraftProblem } {
  if (text.trim() === '') return { problem: 'valueMissing' };
  const quantity = parseReadingValue(text, kpi, language);
  if (quantity === null) return { problem: 'valueUnknown' };
  const problem = readingProblem(kpi, quantity);
  return problem === null ? { quantity } : { problem };
}

function readDate(text: string, today: Day): { asOf: Day; precision: string } | { problem: DraftProblem } {
  if (text.trim() === '') return { problem: 'asOfMissing' };
  const precision = parsePartialDate(text);
  const [first, last] = precision === null ? [null, null] : [firstDay(precision), lastDay(precision)];
  if (precision === null || first === null || last === null) return { problem: 'asOfUnknown' };
  if (first > today) return { problem: 'inTheFuture' };
  // A month or year that is not over: what is true in it is true today.
  return { asOf: last > today ? today : last, precision };
}

/** Reads a draft; both number and words may be given, and a share may be given by its two parts instead. */
export function readDraft(draft: ReadingDraft, reader: Reader): ReadDraft {
  const problems: DraftProblems = {};
  const date = readDate(draft.asOf, reader.today);
  if ('problem' in date) problems.asOf = date.problem;

  const isMissing = draft.quality === 'notAvailable';
  if (isMissing && draft.unavailable.trim() === '') problems.unavailable = 'unavailableMissing';
  const parts = readParts(draft, reader.language);
  for (const part of parts.unknown) problems[part] = 'valueUnknown';
  const hasOtherValue = draft.words.trim() !== '' || (parts.numerator !== null && parts.denominator !== null);
  const value =
    isMissing || (draft.value.trim() === '' && hasOtherValue) ? { quantity: null } : readValue(draft.value, reader);
  if ('problem' in value) problems.value = value.problem;

  if (Object.keys(problems).length > 0 || 'problem' in date || 'problem' in value) return { problems };
  const inLanguage = (text: string) => (text.trim() === '' ? {} : { [reader.language]: text.trim() });
  return {
    measured: {
      asOf: date.asOf,
      asOfPrecision: date.precision,
      quantity: value.quantity,
      quality: draft.quality,
      note: inLanguage(draft.note),
      visibility: draft.visibility,
      valueText: inLanguage(draft.words),
      unavailableReason: isMissing ? inLanguage(draft.unavailable) : {},
      evidence: draft.evidence.trim() || null,
      numerator: isMissing ? null : parts.numerator,
      denominator: isMissing ? null : parts.denominator,
      ...(draft.part !== '' && { disaggregation: draft.part }),
    },
  };
}

const anyNumber: KpiMeasure = {
  unit: { bg: '', en: '', stale: null },
  decimals: null,
  valueType: 'number',
  currency: null,
  grades: null,
};

function readParts(draft: ReadingDraft, language: Language) {
  const read = (text: string) => (text.trim() === '' ? null : parseReadingValue(text, anyNumber, language));
  const [numerator, denominator] = [read(draft.numerator), read(draft.denominator)];
  const unknown = (['numerator', 'denominator'] as const).filter(
    (part) => draft[part].trim() !== '' && (part === 'numerator' ? numerator : denominator)?.qualifier !== 'exactly',
  );
  return { numerator: numerator?.value ?? null, denominator: denominator?.value ?? null, unknown };
}
