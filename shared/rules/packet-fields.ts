import type { AskedEntity, PacketFieldKind, PacketFieldName, PacketValue } from '#shared/model/packet-document.ts';
import type { Day } from '#shared/model/values.ts';
import { firstDay } from './partial-date.ts';

/**
 * The fields of an update packet and what must be true of an answer before anything of it is taken. The form and the
 * workbook ask the same rules, so that nobody carries home a file that is then refused.
 */

interface FieldRule {
  readonly name: PacketFieldName;
  readonly kind: PacketFieldKind;
  /** Told anew each time: its input begins empty, and saying the same again is news. */
  readonly isFresh: boolean;
}

const edited = (name: PacketFieldName, kind: PacketFieldKind): FieldRule => ({ name, kind, isFresh: false });
const fresh = (name: PacketFieldName, kind: PacketFieldKind): FieldRule => ({ name, kind, isFresh: true });

const forecast = [edited('forecast', 'partialDate'), fresh('forecastReason', 'text')];
/** Evidence that is attached: to the record, or to the report that it goes with. */
const files = fresh('files', 'files');
const reportTexts = [
  fresh('done', 'longText'),
  fresh('next', 'longText'),
  fresh('blockers', 'longText'),
  fresh('askOfBoard', 'longText'),
  files,
];

export const packetFields: Readonly<Record<AskedEntity, readonly FieldRule[]>> = {
  milestone: [
    edited('achieved', 'choice'),
    edited('achievedOn', 'partialDate'),
    edited('evidence', 'text'),
    files,
    edited('note', 'longText'),
    ...forecast,
  ],
  deliverable: [
    edited('status', 'choice'),
    edited('statusSince', 'partialDate'),
    edited('delayJustification', 'longText'),
    files,
    ...forecast,
  ],
  programme: [fresh('light', 'choice'), fresh('asOf', 'day'), ...reportTexts],
  activity: [fresh('light', 'choice'), fresh('asOf', 'day'), fresh('progressPercent', 'percent'), ...reportTexts],
};

export const fieldRule = (entity: AskedEntity, name: PacketFieldName): FieldRule | null =>
  packetFields[entity].find((rule) => rule.name === name) ?? null;

/** Characters that a text may have, as the fields of the application. */
export const longestText: Readonly<Record<'text' | 'longText', number>> = { text: 2_000, longText: 20_000 };

export type PacketValues = Partial<Readonly<Record<PacketFieldName, PacketValue>>>;

export const packetProblemCodes = [
  'dateMissing',
  'dateOngoing',
  'dateFuture',
  'dateWithoutState',
  'reasonMissing',
  'reasonWithoutMove',
  'lightMissing',
  'blockersMissing',
  'nextMissing',
] as const;
export interface PacketProblem {
  readonly field: PacketFieldName;
  readonly code: (typeof packetProblemCodes)[number];
}

/** The files of a value, by their hashes. */
export const hashesIn = (value: PacketValue | undefined): string[] =>
  typeof value === 'string' && value !== '' ? value.split('\n') : [];

const isEmpty = (value: PacketValue | undefined) => value === undefined || value === null || value === '';

/** A day of something that is already true. */
function dateProblem(field: PacketFieldName, value: PacketValue | undefined, today: Day): PacketProblem[] {
  if (typeof value !== 'string' || value === '') return [{ field, code: 'dateMissing' }];
  if (value === 'ongoing') return [{ field, code: 'dateOngoing' }];
  const first = firstDay(value);
  return first !== null && first > today ? [{ field, code: 'dateFuture' }] : [];
}

/**
 * What stands in the way of taking what was answered for one record, over what it holds; empty when nothing does.
 * `answered` has only the fields that were answered.
 */
export function packetProblems(
  entity: AskedEntity,
  answered: PacketValues,
  present: PacketValues,
  today: Day,
): PacketProblem[] {
  switch (entity) {
    case 'milestone':
      return [...achievementProblems(answered, present, today), ...forecastProblems(answered)];
    case 'deliverable':
      return [...stepProblems(answered, present, today), ...forecastProblems(answered)];
    case 'programme':
    case 'activity':
      return reportProblems(answered, today);
  }
}

function achievementProblems(answered: PacketValues, present: PacketValues, today: Day): PacketProblem[] {
  if (answered.achieved === undefined && answered.achievedOn === undefined) return [];
  const achieved = answered.achieved ?? present.achieved;
  if (achieved === 'no') return isEmpty(answered.achievedOn) ? [] : [{ field: 'achievedOn', code: 'dateWithoutState' }];
  const on = answered.achievedOn === undefined ? present.achievedOn : answered.achievedOn;
  return dateProblem('achievedOn', on, today);
}

function stepProblems(answered: PacketValues, present: PacketValues, today: Day): PacketProblem[] {
  const isStep = answered.status !== undefined && answered.status !== present.status;
  if (isStep) return dateProblem('statusSince', answered.statusSince, today);
  return answered.statusSince === undefined ? [] : [{ field: 'statusSince', code: 'dateWithoutState' }];
}

function forecastProblems({ forecast: moved, forecastReason: reason }: PacketValues): PacketProblem[] {
  if (moved !== undefined) return isEmpty(reason) ? [{ field: 'forecastReason', code: 'reasonMissing' }] : [];
  return isEmpty(reason) ? [] : [{ field: 'forecastReason', code: 'reasonWithoutMove' }];
}

function reportProblems(answered: PacketValues, today: Day): PacketProblem[] {
  if (Object.values(answered).every(isEmpty)) return [];
  if (isEmpty(answered.light)) return [{ field: 'light', code: 'lightMissing' }];
  const problems = dateProblem('asOf', answered.asOf, today);
  if (answered.light === 'onTrack') return problems;
  if (isEmpty(answered.blockers)) problems.push({ field: 'blockers', code: 'blockersMissing' });
  if (isEmpty(answered.next)) problems.push({ field: 'next', code: 'nextMissing' });
  return problems;
}

const pairs: readonly (readonly [PacketFieldName, PacketFieldName])[] = [
  ['achieved', 'achievedOn'],
  ['status', 'statusSince'],
  ['forecast', 'forecastReason'],
];

/**
 * The answered fields without which this one says nothing: a date belongs to its state, a reason to its move, and every
 * part of a report to its light, which below "on track" needs its explanation.
 */
export function companionsOf(entity: AskedEntity, name: PacketFieldName, answered: PacketValues): PacketFieldName[] {
  const isAnswered = (field: PacketFieldName) => field !== name && answered[field] !== undefined;
  if (entity === 'milestone' || entity === 'deliverable')
    return pairs.flatMap(([one, other]) => (name === one ? [other] : name === other ? [one] : [])).filter(isAnswered);
  const explains: PacketFieldName[] = answered.light === 'onTrack' ? [] : ['blockers', 'next'];
  return [...(['light', 'asOf'] as const), ...explains].filter(isAnswered);
}
