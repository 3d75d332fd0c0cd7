import type { i18n } from 'i18next';
import type { ComparedPlans, CompareBasis, ShownSide } from '#shared/contract/compare.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { languages } from '#shared/model/values.ts';
import {
  comparisonSections,
  type ComparedRecord,
  type ComparisonSection,
  type MovedLine,
  type PlanComparison,
  type Presence,
} from '#shared/rules/compare-plans/comparison.ts';
import {
  planFields,
  planMoneyFields,
  planOwnerFields,
  planWordingFields,
  type NamedRecord,
  type PlanField,
  type PlanMove,
  type PlanStatus,
} from '#shared/rules/compare-plans/plan-state.ts';
import { capitalised } from './capitalised.ts';
import { fieldWords, valueWords } from './change-words.ts';
import { formatDate, formatDue, formatPartialDate, textIn } from './format.ts';

export interface CompareWords {
  i18n: i18n;
  language: Language;
}

/** One line of a comparison in words: for a table, a file, a terminal. */
export interface ComparisonRow {
  section: ComparisonSection;
  record: ComparedRecord;
  /** Which field changed, where the section has several; empty else. */
  field: string;
  before: string;
  after: string;
  /** By how much, in how many moves, why. */
  note: string;
  /** The language of `before` and `after`, where they are a text of the record. */
  textLanguage: Language | null;
  recordedLater: boolean;
}

/** What a side is called: a version or a pack by its number, a day by the time that is shown. */
export function sideWords(side: ShownSide, basis: CompareBasis, { i18n: words, language }: CompareWords): string {
  const t = words.getFixedT(language, 'compare');
  const date = formatDate(side.on, language);
  const code = side.code ?? '';
  switch (side.side.kind) {
    case 'day':
      return t(basis === 'known' ? 'side.known' : 'side.day', { date });
    case 'version':
      return t(side.isWorkedOut ? 'side.workedOut' : 'side.version', {
        code,
        title: textIn(side.title, language),
        date,
      });
    case 'pack':
      return t('side.pack', { code, date });
  }
}

/** That the plan was still to be adopted on the day of a side; empty where it was not. */
export function notYetAdopted({ planAdoptedOn }: ShownSide, { i18n: words, language }: CompareWords): string {
  if (planAdoptedOn === null) return '';
  return words.getFixedT(language, 'compare')('notYetAdopted', { date: formatDate(planAdoptedOn, language) });
}

/** How much is on a side, and what one must know of it. */
export function sideNote(side: ShownSide, words: CompareWords): string {
  const t = words.i18n.getFixedT(words.language, ['compare', 'common']);
  return [
    t('common:activities', { count: side.activities }),
    notYetAdopted(side, words),
    side.recordedLater === 'all' ? t('compare:note.allLater', { date: formatDate(side.on, words.language) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** By which time days are shown, and what could not be compared. */
export function comparedNotes({ from, to, basis, comparison }: ComparedPlans, words: CompareWords): string[] {
  const t = words.i18n.getFixedT(words.language, 'compare');
  const untold = untoldKinds(comparison).map((kind) => t(`untold.${kind}`));
  return [
    ...(from.side.kind === 'day' || to.side.kind === 'day' ? [t(`note.${basis}`)] : []),
    ...(untold.length > 0 ? [t('note.untold', { what: untold.join(', ') })] : []),
  ];
}

/** Every line of a comparison in words, by the order of the sections. */
export const comparisonRows = (compared: ComparedPlans, words: CompareWords): ComparisonRow[] =>
  comparisonSections.flatMap((section) => rowsOfSection(compared, section, words));

export function rowsOfSection(
  { comparison, why }: Pick<ComparedPlans, 'comparison' | 'why'>,
  section: ComparisonSection,
  words: CompareWords,
): ComparisonRow[] {
  const { language } = words;
  const rowOf = (line: { record: ComparedRecord; recordedLater: boolean }, told: Partial<ComparisonRow>) => ({
    section,
    record: line.record,
    field: '',
    before: '',
    after: '',
    note: '',
    textLanguage: null,
    recordedLater: line.recordedLater,
    ...told,
  });
  const field = (name: string) => capitalised(fieldWords(name, words.i18n));
  const value = (name: string, of: unknown) =>
    valueWords('activity', name, of, { ...words, names: new Map() }) || nothing(words);
  switch (section) {
    case 'appeared':
    case 'dropped':
      return comparison[section].map((line) =>
        rowOf(line, {
          before: presenceWords(line.before, words),
          after: presenceWords(line.after, words),
          note: section === 'dropped' ? reasonWords(textIn(line.reason, language), words) : '',
        }),
      );
    case 'slipped':
    case 'pulledIn':
      return comparison[section].map((line) =>
        rowOf(line, {
          before: formatDue(line.before, language),
          after: formatDue(line.after, language),
          note: [movedBy(section, line, words), movesWords(line, words)].join(', '),
        }),
      );
    case 'dates':
      return comparison.dates.map((line) =>
        rowOf(line, {
          field: field(line.field),
          before: dateWords(line.before, words),
          after: dateWords(line.after, words),
        }),
      );
    case 'status':
      return comparison.status.map((line) =>
        rowOf(line, {
          before: statusWords(line.before, words),
          after: statusWords(line.after, words),
          note: textIn(why[line.record.id]?.after, language),
        }),
      );
    case 'money':
      return comparison.money.map((line) =>
        rowOf(line, {
          field: field(line.field),
          before: value(line.field, line.before),
          after: value(line.field, line.after),
        }),
      );
    case 'owner':
      return comparison.owner.map((line) =>
        rowOf(line, {
          field: field(line.field),
          before: recordName(line.before, words),
          after: recordName(line.after, words),
        }),
      );
    case 'wording':
      return comparison.wording.flatMap((line) =>
        languages
          .filter((one) => line.before[one] !== line.after[one])
          .map((one) =>
            rowOf(line, {
              field: field(`${line.field}.${one}`),
              before: line.before[one],
              after: line.after[one],
              textLanguage: one,
            }),
          ),
      );
  }
}

/** What was not compared, because one of the sides does not tell it; each kind once. */
export function untoldKinds({ told }: PlanComparison): ('dates' | 'money' | 'owner' | 'wording')[] {
  const missing = new Set(planFields.filter((field) => !told.includes(field)));
  const kinds: [kind: 'dates' | 'money' | 'owner' | 'wording', fields: readonly PlanField[]][] = [
    ['dates', ['due']],
    ['money', planMoneyFields.filter((field) => field !== 'spent')],
    ['owner', planOwnerFields.filter((field) => field !== 'focusArea')],
    ['wording', planWordingFields],
  ];
  return kinds.filter(([, fields]) => fields.some((field) => missing.has(field))).map(([kind]) => kind);
}

const nothing = ({ i18n: words, language }: CompareWords) => words.getFixedT(language, 'compare')('nothing');

export function statusWords({ status, late }: PlanStatus, { i18n: words, language }: CompareWords): string {
  const t = words.getFixedT(language, ['compare', 'status']);
  const word = t(`status:activity.${status}`);
  return late ? t('compare:late', { status: word }) : word;
}

function presenceWords(presence: Presence | null, words: CompareWords): string {
  const t = words.i18n.getFixedT(words.language, 'compare');
  if (presence === null) return capitalised(t('notInPlan'));
  const status = statusWords(presence.status, words);
  return presence.due === null ? status : t('presence', { status, due: formatDue(presence.due, words.language) });
}

const dateWords = (date: PartialDate | null, { i18n: words, language }: CompareWords) =>
  date === null ? words.getFixedT(language, 'compare')('noDate') : formatPartialDate(date, language);

const recordName = (record: NamedRecord | null, words: CompareWords) =>
  record === null ? nothing(words) : textIn(record.title, words.language) || (record.code ?? '');

/** „с 181 дни по-късно“. */
export function movedBy(
  section: 'slipped' | 'pulledIn',
  { days }: Pick<MovedLine, 'days'>,
  { i18n: words, language }: CompareWords,
): string {
  const t = words.getFixedT(language, ['compare', 'common']);
  if (days === null) return t(`compare:${section}Ongoing`);
  return t(`compare:${section}By`, { days: t('common:days', { count: days }) });
}

/** Why a date moved, each reason once, in the order of the decisions; empty where nobody said. */
export function reasonsIn(moves: readonly PlanMove[], language: Language): string {
  const said = [...new Set(moves.map(({ reason }) => textIn(reason, language).trim()).filter(Boolean))];
  const [only] = said;
  return said.length > 1 ? `${said.map((text) => text.replace(/\.$/, '')).join('; ')}.` : (only ?? '');
}

/** „2 премествания. Основание: …“: each reason once, in the order of the decisions. */
export function movesWords({ moves, reasons }: MovedLine, words: CompareWords): string {
  const { i18n: texts, language } = words;
  const count = texts.getFixedT(language, 'compare')('moves', { count: moves });
  const said = reasonsIn(reasons, language);
  return said === '' ? count : `${count}. ${reasonWords(said, words)}`;
}

const reasonWords = (reason: string, { i18n: words, language }: CompareWords) =>
  reason === '' ? '' : words.getFixedT(language, 'compare')('reason', { reason });
