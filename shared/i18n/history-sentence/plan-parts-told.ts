import { becameOf, type TouchedRecord } from './touched-records.ts';
import type { Deed, Telling } from './facts-told.ts';
import type { Teller } from './teller.ts';

const only = ({ touched }: Deed, ...entities: readonly string[]): TouchedRecord | null => {
  const [record, another] = touched.filter(({ entity }) => entities.includes(entity));
  return record === undefined || another !== undefined ? null : record;
};

/** „отбеляза задача „Договор“ на ACT-04 като изпълнена на 4 януари 2021 г.“, or opened it again. */
export const tellSubtaskDone: Telling = (deed, teller) => {
  const [subtask, another] = deed.touched;
  if (subtask?.entity !== 'subtask' || another !== undefined || subtask.event !== 'changed') return null;
  if (subtask.changes.some(({ field }) => field !== 'doneOn')) return null;
  const owner = teller.ownerOf(subtask.id);
  const values = {
    who: deed.who,
    record: teller.record(subtask.id),
    owner: owner === null ? '' : teller.record(owner),
  };
  const on = teller.dateOf(subtask, 'doneOn');
  return on === '' ? teller.t('sentence.subtaskOpened', values) : teller.t('sentence.subtaskDone', { ...values, on });
};

/** „записа, че ACT-07 чака ACT-05 (започва след края)“; or that it waits no more, or otherwise. */
export const tellDependency: Telling = (deed, teller) => {
  const [dependency, another] = deed.touched;
  if (dependency?.entity !== 'dependency' || another !== undefined) return null;
  const end = (key: 'predecessor' | 'successor') => teller.record(String(teller.factOf(dependency.id, key)));
  const values = { who: deed.who, record: end('successor'), other: end('predecessor') };
  if (dependency.event === 'removed' || becameOf(dependency, 'archived') === true)
    return teller.t('sentence.dependencyAway', values);
  const terms = [teller.becameWords(dependency, 'kind'), lagOf(dependency, teller)].filter(Boolean).join(', ');
  const isMade = dependency.event === 'added' || becameOf(dependency, 'archived') === false;
  if (isMade && terms === '') return teller.t('sentence.dependencyBack', values);
  return teller.t(isMade ? 'sentence.dependency' : 'sentence.dependencyChanged', { ...values, terms });
};

function lagOf(dependency: TouchedRecord, teller: Teller): string {
  const days = becameOf(dependency, 'lagDays');
  return typeof days === 'number' ? teller.t('sentence.lag', { count: days }) : '';
}

/** „премахна решение „…“ на PRG-ICC; основание: записано е два пъти“ */
export const tellRemoved: Telling = (deed, teller) => {
  const isRemoval = deed.kind === 'solution.remove' || deed.kind === 'citiesCount.remove';
  const part = isRemoval ? only(deed, 'solution', 'citiesCount') : null;
  if (part === null || becameOf(part, 'archived') !== true) return null;
  const deeds = teller.t('sentence.deed.removed', { records: teller.record(part.id) });
  return teller.because(teller.t('sentence.sum', { who: deed.who, deeds }), teller.textOf(part, 'removalReason'));
};

/** „прегледа R-01 „…“ към 4 януари 2021 г.: вероятност 2, въздействие 5; …“ */
export const tellRiskReview: Telling = (deed, teller) => {
  // A report that reviews risks too is told as a report.
  const review = deed.kind === 'risk.review' ? only(deed, 'riskReview') : null;
  if (review?.event !== 'added') return null;
  const isCorrection = becameOf(review, 'supersedes') !== undefined;
  const values = {
    who: deed.who,
    record: teller.record(teller.ownerOf(review.id) ?? review.id),
    on: teller.dateOf(review, 'asOf'),
    probability: becameOf(review, 'probability'),
    impact: becameOf(review, 'impact'),
  };
  const sentence = teller.t(isCorrection ? 'sentence.riskReviewCorrected' : 'sentence.riskReview', values);
  const isJudged = values.probability !== undefined && values.impact !== undefined;
  const judged = isJudged ? `${sentence}: ${teller.t('sentence.riskGrades', values)}` : sentence;
  return teller.because(judged, isCorrection ? teller.textOf(review, 'correctionReason') : '');
};

/** „отбеляза R-01 „…“ като „закрит“ от 4 януари 2021 г.; основание: …“ */
export const tellRiskStatus: Telling = (deed, teller) => {
  const review = deed.kind === 'risk.setStatus' ? only(deed, 'riskReview') : null;
  if (review?.event !== 'added') return null;
  const values = {
    who: deed.who,
    record: teller.record(teller.ownerOf(review.id) ?? review.id),
    state: teller.becameWords(review, 'status'),
    since: teller.dateOf(review, 'asOf'),
  };
  return teller.because(teller.t('sentence.lifecycleSince', values), teller.textOf(review, 'text'));
};
