import type { i18n } from 'i18next';
import type { Slip } from '#shared/charts/timeline/baseline-and-slips.ts';
import type {
  TimelineDependency,
  TimelineFacts,
  TimelineMilestone,
  TimelineMove,
} from '#shared/charts/timeline/timeline-facts.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { firstDay, lastDay } from '#shared/rules/partial-date.ts';
import { tidySentences } from './kpi-sentences.ts';
import { formatDate, formatDue, formatPartialDate, textIn } from './format.ts';

/** Everything that the drawing of an activity shows, in sentences: for those who do not see it, and for paper. */
export function timelineSentences(facts: TimelineFacts, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'timeline');
  const dueText = textIn(facts.dueText, language);
  return tidySentences(
    [
      `${i18n.t(`status:activity.${facts.status}`, { lng: language })}.`,
      termSentence(facts, i18n, language),
      dueText === '' ? '' : t('row.inWords', { text: dueText.replace(/\.$/, '') }),
      baselineSentence(facts, i18n, language),
      facts.slipDays === null || facts.slipDays <= 0 ? '' : t('row.slip', { count: facts.slipDays }),
      ...facts.moves.map((move) => `${t(`move.${move.field}`)}: ${moveSentence(move, i18n, language)}`),
      facts.actualStart === null || facts.actualStart === facts.start
        ? ''
        : t('row.started', { date: formatPartialDate(facts.actualStart, language) }),
      endSentence(facts, i18n, language),
      milestoneSentence(facts.milestones, i18n, language),
      ...facts.dependencies.map((dependency) => dependencySentence(dependency, i18n, language)),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function termSentence({ start, due }: TimelineFacts, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'timeline');
  const from = start === null || start === 'ongoing' ? null : formatPartialDate(start, language);
  if (due === 'ongoing') return from === null ? t('row.ongoing') : t('row.fromOngoing', { start: from });
  const until = due === null ? null : formatDue(due, language);
  if (from !== null && until !== null) return t('row.fromTo', { start: from, due: until });
  if (until !== null) return t('row.to', { due: until });
  return from === null ? t('row.undated') : t('row.from', { start: from });
}

function baselineSentence({ baselineStart, baselineDue }: TimelineFacts, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'timeline');
  if (baselineDue === 'ongoing') return t('row.baselineOngoing');
  const start = baselineStart === null ? null : formatPartialDate(baselineStart, language);
  const due = baselineDue === null ? null : formatDue(baselineDue, language);
  if (start !== null && due !== null) return t('row.baselineFromTo', { start, due });
  if (due !== null) return t('row.baselineTo', { due });
  return start === null ? '' : t('row.baselineFrom', { start });
}

function endSentence({ status, endedOn }: TimelineFacts, i18n: i18n, language: Language): string {
  if (endedOn === null || (status !== 'completed' && status !== 'dropped')) return '';
  return i18n.t(`timeline:row.${status}`, { lng: language, date: formatPartialDate(endedOn, language) });
}

/** `края на 2020 г. → 2. тримесечие 2021 г., 181 дни по-късно. Решено на …. Основание: ….` */
export function moveSentence(move: TimelineMove, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'timeline');
  const { fromTo, days } = moveWords({ ...move, days: daysOf(move) }, i18n, language);
  const reason = textIn(move.reason, language);
  return tidySentences(
    [
      `${[fromTo, days].filter(Boolean).join(', ')}.`,
      `${t('move.decided', { date: formatDate(move.decidedOn, language) })}.`,
      reason === '' ? t('move.noReason') : `${t('move.reason', { reason }).replace(/\.$/, '')}.`,
    ].join(' '),
  );
}

/** A step by which a date moved, in words; one that is not recorded says so. */
export function slipSentence(
  slip: Pick<Slip, 'field' | 'from' | 'to' | 'days' | 'move'>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'timeline');
  if (slip.move !== null) return `${t(`move.${slip.field}`)}: ${moveSentence(slip.move, i18n, language)}`;
  const { fromTo, days } = moveWords(slip, i18n, language);
  return tidySentences(`${[fromTo, days].filter(Boolean).join(', ')}. ${t('move.notRecorded')}`);
}

function daysOf({ field, from, to }: TimelineMove): number | null {
  const dayOf = field === 'due' ? lastDay : firstDay;
  const [one, other] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  return one === null || other === null ? null : daysBetween(one, other);
}

/** From what to what a date moved, and by how many days. */
export function moveWords(
  { field, from, to, days }: Pick<Slip, 'field' | 'from' | 'to' | 'days'>,
  i18n: i18n,
  language: Language,
): { fromTo: string; days: string } {
  const t = i18n.getFixedT(language, 'timeline');
  const words = (date: PartialDate | null) =>
    date === null ? t('move.none') : field === 'due' ? formatDue(date, language) : formatPartialDate(date, language);
  return {
    fromTo: t('move.fromTo', { from: words(from), to: words(to) }),
    days:
      days === null
        ? ''
        : days === 0
          ? t('move.sameDay')
          : t(days > 0 ? 'move.later' : 'move.earlier', { count: Math.abs(days) }),
  };
}

function milestoneSentence(milestones: readonly TimelineMilestone[], i18n: i18n, language: Language): string {
  if (milestones.length === 0) return '';
  const list = milestones.map((milestone) => milestoneWords(milestone, i18n, language)).join('; ');
  return i18n.t('timeline:row.milestones', { lng: language, count: milestones.length, list });
}

export function milestoneWords(
  { title, code, date, status }: TimelineMilestone,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'timeline');
  return t('milestone.one', {
    title: [code, textIn(title, language)].filter(Boolean).join(' '),
    date: formatPartialDate(date, language),
    status: t(`milestone.status.${status}`),
  });
}

export function dependencySentence(
  { otherCode, otherTitle, isPredecessor, wait }: TimelineDependency,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'timeline');
  const name = [otherCode, textIn(otherTitle, language)].filter(Boolean).join(' ');
  if (wait === null) return t(isPredecessor ? 'row.waitsFor' : 'row.isAwaited', { name });
  return t(isPredecessor ? 'row.waitsForLate' : 'row.isAwaitedLate', { name, why: waitWords(wait, i18n, language) });
}

function waitWords(
  { reason, lateDays, pushes }: NonNullable<TimelineDependency['wait']>,
  i18n: i18n,
  language: Language,
): string {
  const t = i18n.getFixedT(language, 'timeline');
  if (reason === 'dropped' || reason === 'suspended') return t(`wait.${reason}`);
  if (reason === 'late' || pushes === null) return t('wait.late', { count: lateDays ?? 0 });
  return t(pushes.what === 'start' ? 'wait.clashStart' : 'wait.clashDue', { count: pushes.days });
}
