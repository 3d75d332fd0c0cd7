import type { HistoryEntry } from '#shared/contract/history.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { actionName } from '../action-name.ts';
import { formatLongDate, formatTime } from '../format.ts';
import {
  countsOf,
  tellAchieved,
  tellAmendment,
  tellApprovals,
  tellAttached,
  tellFirstDue,
  tellIssue,
  tellLifecycle,
  tellLink,
  tellMoves,
  tellReadings,
  tellReports,
  tellRollout,
  tellTarget,
  type Deed,
  type Telling,
} from './facts-told.ts';
import { tellDependency, tellRemoved, tellRiskReview, tellRiskStatus, tellSubtaskDone } from './plan-parts-told.ts';
import { tellPacketMade, tellPacketTaken } from './packets-told.ts';
import { tellAdded, tellEdited, tellLarge, tellPlaced, tellStatus, tellSum } from './records-told.ts';
import { actorMark, createTeller, partsOf, type SentencePart, type SentenceWords, type Teller } from './teller.ts';
import { becameOf, touchedRecords } from './touched-records.ts';

/** The first that knows how to tell a deed tells it: what has a meaning of its own before mere fields and counts. */
const tellings: readonly Telling[] = [
  tellPacketTaken,
  tellPacketMade,
  tellIssue,
  tellAmendment,
  tellMoves,
  tellFirstDue,
  tellReports,
  tellReadings,
  tellApprovals,
  tellTarget,
  tellLifecycle,
  tellRollout,
  tellAttached,
  tellLink,
  tellAchieved,
  tellRiskReview,
  tellRiskStatus,
  tellSubtaskDone,
  tellDependency,
  tellRemoved,
  tellStatus,
  tellPlaced,
  tellAdded,
  tellEdited,
  tellSum,
];

/**
 * One sentence for one action, made of its kind and its records: „Мария Иванова премести на 4 януари 2021 г. срока на
 * ACT-04 „…“ от … на …; основание: чака ДАЕУ“. In parts, so that a screen can lead to the records.
 */
export function historySentence(entry: HistoryEntry, words: SentenceWords): SentencePart[] {
  return partsOf(sentenceOf(entry, createTeller(words), words), entry.actor, words);
}

/** The same as one text. */
export const historySentenceText = (entry: HistoryEntry, words: SentenceWords): string =>
  historySentence(entry, words)
    .map(({ text }) => text)
    .join('');

function sentenceOf(entry: HistoryEntry, teller: Teller, words: SentenceWords): string {
  const { t } = teller;
  const who = actorMark;
  if (entry.undoes !== null) {
    const values = {
      who,
      what: actionTitle({ ...entry, kind: entry.undoes.kind }, words),
      when: momentWords(entry.undoes.at, entry.at, teller),
    };
    return entry.kind === 'redo' ? t('sentence.redo', values) : t('sentence.undo', values);
  }
  const isMaking = entry.kind === 'workbook.create' || entry.kind === 'starter';
  if (isMaking || entry.changes.length === 0) return tellLarge(entry, who, teller);
  const touched = touchedRecords(entry.changes);
  const deed: Deed = { who, kind: entry.kind, touched };
  if (entry.restores !== null) {
    const restored = restoredSentence(deed, momentWords(entry.restores.at, entry.at, teller), teller);
    if (restored !== null) return restored;
  }
  for (const telling of tellings) {
    const sentence = telling(deed, teller);
    if (sentence !== null) return sentence;
  }
  return t('sentence.other', { who, what: actionName(entry.kind, words.i18n) });
}

/** Fields that lead where an action sets several at once. */
const leading = ['due', 'forecast', 'lifecycle', 'status', 'achieved', 'state', 'parent'];

/** „върна „срок“ на ACT-04 на стойността от 2 януари 2021 г., 10:00: 4. тримесечие 2020 г.; основание: …“ */
function restoredSentence({ who, touched }: Deed, when: string, teller: Teller): string | null {
  const changes = touched.filter(({ event }) => event === 'changed').flatMap((record) => record.changes);
  const change =
    changes.find(({ field }) => leading.includes(field)) ?? changes.find(({ field }) => !field.endsWith('.stale'));
  if (change === undefined) return null;
  const { to } = teller.wordsOfChange(change);
  const values = {
    who,
    field: teller.fieldName(change.field),
    record: teller.record(change.id),
    when,
    value: to.length > 60 ? '' : to || teller.t('nothing'),
  };
  const why = touched.find(
    (record) => becameOf(record, 'reason.bg') !== undefined || becameOf(record, 'reason.en') !== undefined,
  );
  const reason = why === undefined ? '' : teller.textOf(why, 'reason');
  const sentence = teller.t('sentence.restore', values);
  return teller.because(values.value === '' ? sentence : `${sentence}: ${values.value}`, reason);
}

/** `4 януари 2021 г., 10:00 ч.`; on the same day only the hour. */
function momentWords(at: string, toldAt: string, { language }: Teller): string {
  const { day, time } = sofiaTime(at);
  const hour = formatTime(`${day}T${time}`, language);
  return sofiaTime(toldAt).day === day ? hour : `${formatLongDate(day, language)}, ${hour}`;
}

/** Codes that a title names before it counts. */
const codesNamed = 3;

/** An action by its name and records, without who and when: „преместен срок · ACT-04“. For buttons and messages. */
export function actionTitle(entry: HistoryEntry, words: SentenceWords): string {
  const teller = createTeller(words);
  const pages = [...new Set(touchedRecords(entry.changes).map(({ id }) => teller.ownerOf(id) ?? id))];
  const codes = pages.map((id) => nameOf(id, teller)).filter(Boolean);
  const which = pages.length > codesNamed ? countsOf(pages, teller) : codes.join(', ');
  return [actionName(entry.kind, words.i18n), which].filter(Boolean).join(' · ');
}

function nameOf(id: string, { names, language }: Teller): string {
  const record = names.get(id);
  if (record === undefined) return '';
  return record.code ?? (record.title[language] || record.title.bg || record.title.en);
}
