import type { i18n } from 'i18next';
import type { Milestone } from '#shared/model/programme.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import type { DeliverableStatusOnDay } from '#shared/rules/deliverable-status.ts';
import type { MilestoneStatus } from '#shared/rules/milestone-status.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { lastDay, precisionOf } from '#shared/rules/partial-date.ts';
import { formatDue, formatPartialDate } from './format.ts';

/** What a sentence needs of a milestone: the status with its rule and facts, and what it is. */
export interface MilestoneToTell {
  kind: Milestone['kind'];
  status: MilestoneStatus;
  dueMonth: number | null;
  /** The forecast that stood on the day. */
  forecastAsOf: PartialDate | null;
}

export interface DeliverableToTell {
  status: DeliverableStatusOnDay;
  dueMonth: number | null;
  forecastAsOf: PartialDate | null;
}

/** The word of a status in its gender: етап – постигнат, събитие – просрочено. */
export function milestoneStatusName(
  { kind, status }: Pick<MilestoneToTell, 'kind' | 'status'>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'programmes');
  if (status.rule === 'underWay') return t('event.underWay');
  return kind === 'event' ? t(`event.${status.status}`) : t(`milestone.${status.status}`);
}

export function deliverableStatusName(
  { status }: Pick<DeliverableToTell, 'status'>,
  i18n: i18n,
  language: Language,
): string {
  return i18n.getFixedT(language, 'programmes')(`deliverable.${status.status}`);
}

/** „на 22.10.2020 г.“, „през октомври 2020 г.“: a date as the time of something, at its own precision. */
export function whenItWas(date: PartialDate, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'programmes');
  const text = formatPartialDate(date, language);
  const precision = precisionOf(date);
  if (precision === 'day') return t('on.day', { date: text });
  return precision === 'half' ? t('on.half', { date: text }) : t('on.period', { date: text });
}

/** „М8, август 2020 г.“: the due date as the funder's table and the calendar say it. */
export function dueInWords(due: PartialDate, dueMonth: number | null, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'programmes');
  const text = formatDue(due, language);
  return dueMonth === null ? text : t('dueWithMonth', { month: t('projectMonth', { month: dueMonth }), due: text });
}

/** Why a milestone or an event has its status, in one to three sentences. */
export function milestoneSentence(told: MilestoneToTell, i18n: i18n, language: Language): string {
  const { slipped } = told.status.facts;
  const t = i18n.getFixedT(language, ['programmes', 'common']);
  const original = told.status.facts.dueOriginal;
  const slip =
    slipped === null || original === null
      ? ''
      : t(slipped.moves > 0 ? 'programmes:why.slipped' : 'programmes:why.revised', {
          original: formatDue(original, language),
          days: t('common:days', { count: slipped.days }),
          count: slipped.moves,
        });
  return joined(milestoneRule(told, i18n, language), slip, forecastSentence(told, i18n, language));
}

function milestoneRule({ kind, status, dueMonth }: MilestoneToTell, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'programmes');
  const { rule, facts } = status;
  const values = {
    word: milestoneStatusName({ kind, status }, i18n, language),
    on: facts.achievedOn === null ? '' : whenItWas(facts.achievedOn, i18n, language),
    // The month of the funder's table belongs to the original date.
    due:
      facts.due === null
        ? ''
        : dueInWords(facts.due, facts.due === facts.dueOriginal ? dueMonth : null, i18n, language) +
          (facts.end === null ? '' : ` – ${formatPartialDate(facts.end, language)}`),
  };
  switch (rule) {
    case 'achieved':
      if (facts.achievedOn === null) return t('why.achievedUndated', values);
      return t(facts.due === null ? 'why.achieved' : 'why.achievedInTime', values);
    case 'achievedLate':
      return t('why.achievedLate', { ...values, count: facts.lateDays ?? 0 });
    case 'partlyAchieved':
      if (facts.achievedOn === null) return t('why.partlyUndated', values);
      return t(facts.due === null ? 'why.partlyNoDue' : 'why.partlyAchieved', values);
    case 'partlyAchievedDuePassed':
      return t('why.partlyAchievedDuePassed', { ...values, count: facts.overdueDays ?? 0 });
    case 'duePassed':
      return t('why.milestoneDuePassed', { ...values, count: facts.overdueDays ?? 0 });
    case 'underWay':
      return t('why.underWay', values);
    case 'dueWithinWindow':
    case 'dueLater':
    case 'noDueDate':
      return comingSentence({ rule, due: facts.due, on: facts.on, words: values.due }, i18n, language);
  }
}

/** Why a deliverable has its status. What no source states is said to be unknown, never taken for "in time". */
export function deliverableSentence(told: DeliverableToTell, i18n: i18n, language: Language): string {
  const { facts } = told.status;
  const t = i18n.getFixedT(language, ['programmes', 'common']);
  const slip =
    facts.slippedDays === null || facts.dueOriginal === null
      ? ''
      : t('programmes:why.revised', {
          original: dueInWords(facts.dueOriginal, told.dueMonth, i18n, language),
          days: t('common:days', { count: facts.slippedDays }),
        });
  return joined(...deliverableRule(told, i18n, language), slip, forecastSentence(told, i18n, language));
}

function deliverableRule({ status, dueMonth }: DeliverableToTell, i18n: i18n, language: Language): string[] {
  const t = i18n.getFixedT(language, 'programmes');
  const { rule, facts } = status;
  const due =
    facts.due === null ? '' : dueInWords(facts.due, facts.due === facts.dueOriginal ? dueMonth : null, i18n, language);
  const inRevision = facts.inRevision ? t('why.inRevision') : '';
  switch (rule) {
    case 'approved':
    case 'approvedSubmittedLate': {
      const approved =
        facts.approvedOn === null
          ? t('why.approvedUndated')
          : t('why.approved', { on: whenItWas(facts.approvedOn, i18n, language) });
      return [approved, facts.submittedOn === null ? '' : submissionSentence(status, due, i18n, language)];
    }
    case 'submitted':
    case 'submittedAfterDue':
      return [submissionSentence(status, due, i18n, language)];
    case 'duePassed':
    case 'duePassedInRevision':
      return [inRevision, t('why.deliverableDuePassed', { due, count: facts.overdueDays ?? 0 })];
    case 'dueWithinWindow':
    case 'dueLater':
    case 'noDueDate':
      return [inRevision, comingSentence({ rule, due: facts.due, on: facts.on, words: due }, i18n, language)];
  }
}

function submissionSentence({ facts }: DeliverableStatusOnDay, due: string, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'programmes');
  if (facts.submittedOn === null) return due === '' ? t('why.submittedUndated') : t('why.submittedUndatedDue', { due });
  const on = whenItWas(facts.submittedOn, i18n, language);
  if (facts.lateDays !== null) return t('why.submittedLate', { on, due, count: facts.lateDays });
  return due === '' ? t('why.submitted', { on }) : t('why.submittedInTime', { on, due });
}

interface Coming {
  rule: 'dueWithinWindow' | 'dueLater' | 'noDueDate';
  due: PartialDate | null;
  on: string;
  /** The due date as it is written. */
  words: string;
}

function comingSentence({ rule, due, on, words }: Coming, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'programmes');
  const last = due === null ? null : lastDay(due);
  if (due === null) return t('why.noDueDate');
  if (last === null) return t('why.ongoing');
  if (rule === 'dueLater') return t('why.dueLater', { due: words });
  const days = daysBetween(on, last);
  return days === 0 ? t('why.dueToday', { due: words }) : t('why.dueSoon', { due: words, count: days });
}

function forecastSentence(told: MilestoneToTell | DeliverableToTell, i18n: i18n, language: Language): string {
  const { forecastLateDays } = told.status.facts;
  if (forecastLateDays === null || told.forecastAsOf === null) return '';
  const t = i18n.getFixedT(language, ['programmes', 'common']);
  return t('programmes:why.forecastLate', {
    forecast: formatPartialDate(told.forecastAsOf, language),
    days: t('common:days', { count: forecastLateDays }),
  });
}

/** A sentence that ends with „г.“ has its full stop already. */
const joined = (...sentences: readonly string[]) =>
  sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.replaceAll(/\.\.(?=\s|$)/gu, '.'))
    .join(' ');
